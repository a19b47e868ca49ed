package fr.jalon.features.plan.boundary;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.Origins;
import fr.jalon.features.people.Access;
import fr.jalon.features.plan.boundary.PlanDtos.OriginMove;
import fr.jalon.features.plan.boundary.PlanDtos.OriginPreviewDto;
import fr.jalon.features.plan.control.GivenOrigin;
import fr.jalon.features.plan.control.PlanChanges;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dates from which others are counted: one sees first what would move. */
@Path("/spaces/{slug}/engagements/{engagement}/origins")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "plan")
public class OriginResource {

    @Inject
    private Origins origins;

    @Inject
    private Engagements engagements;

    @Inject
    private PlanChanges changes;

    @Inject
    private Access access;

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/preview")
    @Transactional
    @Operation(operationId = "previewOrigin", summary = "What a new date would move, what would stay, and why",
            description = "Needs PLAN on the node. Keeps nothing.")
    public OriginPreviewDto preview(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, OriginMove body) {
        OriginMove move = allowed(engagement, body);
        return PreviewViews.of(changes.preview(engagement, move.nodeId(), move.code(), new GivenOrigin(move.date(), actual(move))),
                engagements.nodes(engagement));
    }

    @PUT
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "moveOrigin", summary = "Give an origin a date; the calendar follows, held and agreed dates stay",
            description = "Needs PLAN on the node.")
    public void move(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, OriginMove body) {
        OriginMove move = allowed(engagement, body);
        origins.give(engagement, move.nodeId(), move.code(), move.date(), actual(move));
    }

    private OriginMove allowed(UUID engagement, OriginMove body) {
        if (body == null || body.nodeId() == null || body.code() == null) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "Donnez code, nodeId et date.");
        }
        access.require(engagement, body.nodeId(), SeatRight.PLAN);
        origins.check(engagement, body.nodeId(), body.code(), body.date());
        return body;
    }

    private static boolean actual(OriginMove move) {
        return Boolean.TRUE.equals(move.actual());
    }
}
