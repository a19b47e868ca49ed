package fr.jalon.features.engagement.boundary;

import fr.jalon.features.engagement.boundary.EngagementDtos.EngagementSummaryDto;
import fr.jalon.features.engagement.boundary.OpeningDtos.Created;
import fr.jalon.features.engagement.boundary.OpeningDtos.Opening;
import fr.jalon.features.engagement.control.EngagementOpening;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.SpaceRight;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Engagements: opened as a whole, seen as far as one may. */
@Path("/spaces/{slug}/engagements")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "engagements")
public class EngagementResource {

    @Inject
    private EngagementViews views;

    @Inject
    private EngagementOpening opening;

    @Inject
    private Access access;

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "listEngagements", summary = "Engagements of which one may see something, newest first",
            description = "Open to everyone with a card in the space.")
    public List<EngagementSummaryDto> list(@PathParam("slug") String slug) {
        return views.summaries();
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "openEngagement", summary = "Open a programme: tree, dates, contract, parties and seats at once",
            description = "Needs OPEN_ENGAGEMENT. Nothing is written if one field is wrong; errors carry the path of each.")
    public Created open(@PathParam("slug") String slug, Opening body) {
        access.requireInSpace(SpaceRight.OPEN_ENGAGEMENT);
        return new Created(opening.open(required(body).request()));
    }

    private static <T> T required(T body) {
        if (body == null) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "La demande est vide.");
        }
        return body;
    }
}
