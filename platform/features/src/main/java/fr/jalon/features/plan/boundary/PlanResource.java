package fr.jalon.features.plan.boundary;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.People;
import fr.jalon.features.plan.boundary.PlanDtos.BaselineDto;
import fr.jalon.features.plan.boundary.PlanDtos.Motive;
import fr.jalon.features.plan.boundary.PlanDtos.NewPin;
import fr.jalon.features.plan.boundary.PlanDtos.PlanDto;
import fr.jalon.features.plan.boundary.PlanDtos.Reason;
import fr.jalon.features.plan.control.GateKeeper;
import fr.jalon.features.plan.control.PlanChanges;
import fr.jalon.features.plan.entity.PlanItem;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calendar of an engagement, its frozen versions and its gates. */
@Path("/spaces/{slug}/engagements/{engagement}")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plan")
public class PlanResource {

    @Inject
    private PlanViews views;

    @Inject
    private PlanChanges changes;

    @Inject
    private GateKeeper gates;

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private People people;

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/plan")
    @Transactional
    @Operation(operationId = "getPlan", summary = "The calendar: every date with its series and its explanation",
            description = "Needs SEE on one node. With node, items of that node, of those above and of those below.")
    public PlanDto plan(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @QueryParam("node") UUID node) {
        return views.of(engagement, node);
    }

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/baselines")
    @Transactional
    @Operation(operationId = "listBaselines", summary = "Frozen calendars, newest first", description = "Needs SEE on one node.")
    public List<BaselineDto> baselines(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        requireVisible(engagement);
        return views.baselines(engagement);
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/baselines")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "freezePlan", summary = "Freeze the calendar as a dated, numbered baseline",
            description = "Needs PLAN on the root.")
    public BaselineDto freeze(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, Reason body) {
        access.require(engagement, engagements.get(engagement).rootId(), SeatRight.PLAN);
        PlanChanges.Frozen frozen = changes.freeze(engagement, body == null ? null : body.reason());
        return new BaselineDto(frozen.number(), frozen.frozenAt(), people.name(frozen.by()), frozen.reason());
    }

    @PUT
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/plan/{item}/pin")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "pinItem", summary = "Hold an item on a day: it was held, or it was agreed",
            description = "Needs PLAN on the item's node. What counts from the item follows.")
    public void pin(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("item") UUID item,
            NewPin body) {
        PlanItem found = plannable(engagement, item);
        if (body == null) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "La demande est vide : donnez date, kind et reason.");
        }
        changes.pin(found, body.kind(), body.date(), body.reason());
    }

    @DELETE
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/plan/{item}/pin")
    @Transactional
    @Operation(operationId = "unpinItem", summary = "Let an item follow its rule again", description = "Needs PLAN on the item's node.")
    public void unpin(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("item") UUID item) {
        changes.unpin(plannable(engagement, item));
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/nodes/{node}/gates/{phase}/override")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "overrideGate", summary = "Open a gate early by a motivated decision",
            description = "Needs OVERRIDE_GATE on the node, which only a mandate gives.")
    public void override(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("node") UUID node,
            @PathParam("phase") String phase, Motive body) {
        access.require(engagement, node, SeatRight.OVERRIDE_GATE);
        gates.override(engagement, node, phase, body == null ? null : body.motive());
    }

    private PlanItem plannable(UUID engagement, UUID item) {
        requireVisible(engagement);
        PlanItem found = changes.item(engagement, item);
        access.require(engagement, found.nodeId(), SeatRight.PLAN);
        return found;
    }

    private void requireVisible(UUID engagement) {
        engagements.get(engagement);
        if (access.visible(engagement).isEmpty()) {
            throw new Problem(CommonProblem.NOT_FOUND, "Ce projet n'existe pas dans cet espace, ou vous n'y avez pas accès.");
        }
    }
}
