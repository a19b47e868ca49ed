package fr.jalon.features.engagement.boundary;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.boundary.EngagementDtos.NewEnd;
import fr.jalon.features.engagement.boundary.EngagementDtos.UnfinishedDto;
import fr.jalon.features.engagement.control.EngagementEnding;
import fr.jalon.features.people.Access;
import fr.jalon.features.programme.definition.SeatRight;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The end of a project. */
@Path("/spaces/{slug}/engagements/{engagement}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "engagements")
public class EngagementEndResource {

    @Inject
    private EngagementEnding ending;

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @GET
    @Path("/end")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getUnfinished", summary = "What would be left undone if the project ended now", description = "Needs OPEN on its root.")
    public UnfinishedDto unfinished(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        require(engagement);
        return new UnfinishedDto(ending.unfinished(engagement));
    }

    @POST
    @Path("/end")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "endEngagement", summary = "End a project for good: nobody writes in it any more, all of it stays readable",
            description = "Needs OPEN on its root. 409 while something is left undone and no reason is given.")
    public void end(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewEnd end) {
        require(engagement);
        if (end == null) {
            throw Problem.field("on", "Indiquez le dernier jour du projet.");
        }
        ending.end(engagement, end.on(), end.reason());
    }

    private void require(UUID engagement) {
        access.require(engagement, engagements.get(engagement).rootId(), SeatRight.OPEN);
    }
}
