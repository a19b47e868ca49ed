package fr.jalon.features.session.boundary;

import fr.jalon.features.session.boundary.EvaluationDtos.EvaluationLinkDto;
import fr.jalon.features.session.boundary.EvaluationDtos.SessionEvaluationDto;
import fr.jalon.features.session.control.Evaluations;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The questionnaire that is answered after a meeting. */
@Path("/spaces/{slug}/engagements/{engagement}/sessions/{session}/evaluation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class EvaluationResource {

    @Inject
    private Evaluations evaluations;

    @Inject
    private EvaluationViews views;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getSessionEvaluation", summary = "The questionnaire of a meeting, and its statistics",
            description = "Needs SEE on the meeting's node; statistics need RECORD or DECIDE there. 404 where the programme asks nothing after it.")
    public SessionEvaluationDto get(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("session") UUID session) {
        return views.of(engagement, session);
    }

    @POST
    @Path("/links")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "openEvaluationLink", summary = "Make a link to the questionnaire; the first one opens it",
            description = "Needs RECORD on the meeting's node. 409 before the meeting's day and once it is closed. Former links stay good.")
    public EvaluationLinkDto link(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("session") UUID session) {
        String url = evaluations.link(engagement, session);
        return new EvaluationLinkDto(url, views.of(engagement, session).lastDay());
    }

    @DELETE
    @Path("/links")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "withdrawEvaluationLinks", summary = "Withdraw every link to the questionnaire, which stays open",
            description = "Needs RECORD on the meeting's node.")
    public void withdraw(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("session") UUID session) {
        evaluations.withdraw(engagement, session);
    }

    @POST
    @Path("/closing")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "closeEvaluation", summary = "Close the questionnaire for good, and tell those who decide there",
            description = "Needs RECORD on the meeting's node.")
    public void close(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("session") UUID session) {
        evaluations.close(engagement, session);
    }
}
