package fr.jalon.features.plan.boundary;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.ParameterChange;
import fr.jalon.features.engagement.Parameters;
import fr.jalon.features.people.Access;
import fr.jalon.features.plan.boundary.PlanDtos.OriginPreviewDto;
import fr.jalon.features.plan.boundary.PlanDtos.ParameterMove;
import fr.jalon.features.plan.boundary.PlanDtos.ParameterSettingDto;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Parameters of a running engagement: one sees first what another value would move from a day on. */
@Path("/spaces/{slug}/engagements/{engagement}/parameters")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "plan")
public class ParameterResource {

    @Inject
    private Parameters parameters;

    @Inject
    private ParameterViews views;

    @Inject
    private Engagements engagements;

    @Inject
    private PlanChanges changes;

    @Inject
    private Access access;

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "listParameters", summary = "Every parameter: value, source, since when, by whom",
            description = "Needs SEE on one node.")
    public List<ParameterSettingDto> list(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        engagements.get(engagement);
        if (access.visible(engagement).isEmpty()) {
            throw new Problem(CommonProblem.NOT_FOUND, "Ce projet n'existe pas dans cet espace, ou vous n'y avez pas accès.");
        }
        return views.of(engagement);
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/{code}/preview")
    @Transactional
    @Operation(operationId = "previewParameter", summary = "What another value would move from a day on, what would stay, and why",
            description = "Needs PLAN on the root. Keeps nothing.")
    public OriginPreviewDto preview(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("code") String code, ParameterMove body) {
        ParameterChange change = allowed(engagement, code, body);
        parameters.check(engagement, change);
        return PreviewViews.of(changes.preview(engagement, change), engagements.nodes(engagement));
    }

    @PUT
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/{code}")
    @Transactional
    @Operation(operationId = "changeParameter", summary = "Give a parameter another value from a day on",
            description = "Needs PLAN on the root. What lies before that day stays, and so do held and agreed dates; clocks that run keep"
                    + " the value that they started with.")
    public void change(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("code") String code,
            ParameterMove body) {
        parameters.change(engagement, allowed(engagement, code, body), body.reason());
    }

    private ParameterChange allowed(UUID engagement, String code, ParameterMove body) {
        access.require(engagement, engagements.get(engagement).rootId(), SeatRight.PLAN);
        if (body == null) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "La demande est vide : donnez value, since et reason.");
        }
        return new ParameterChange(code, body.value(), body.since());
    }
}
