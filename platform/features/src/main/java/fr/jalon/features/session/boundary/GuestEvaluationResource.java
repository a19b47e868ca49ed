package fr.jalon.features.session.boundary;

import fr.jalon.features.session.boundary.EvaluationDtos.EvaluationToAnswer;
import fr.jalon.features.session.boundary.EvaluationDtos.GivenAnswer;
import fr.jalon.features.session.boundary.EvaluationDtos.GuestEvaluationDto;
import fr.jalon.features.session.control.EvaluationLinks;
import fr.jalon.features.session.control.GuestEvaluations;
import fr.jalon.kernel.identity.boundary.StrangerLimits;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.web.Sent;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A questionnaire on a phone: the secret of the link is the right, whoever is signed in. */
@Path("/guest-evaluations/{secret}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class GuestEvaluationResource {

    @Inject
    private EvaluationLinks links;

    @Inject
    private GuestEvaluations evaluations;

    @Inject
    private EvaluationViews views;

    @Inject
    private StrangerLimits limits;

    @GET
    @PermitAll
    @Operation(operationId = "getGuestEvaluation", summary = "The questionnaire that a link leads to", description = "404 for what is no link, or ended.")
    @SecurityRequirements
    public GuestEvaluationDto one(@Context HttpServletRequest request, @PathParam("secret") String secret) {
        limits.guest(request);
        return links.through(secret, views::guest);
    }

    @PUT
    @Path("/answers/{key}")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "answerEvaluation", summary = "Answer once; the same key sent twice counts once",
            description = "key is a random UUID (version 4) that the device makes. Nothing else is kept than the answers, and the name where it is asked.")
    @SecurityRequirements
    public void answer(@Context HttpServletRequest request, @PathParam("secret") String secret, @PathParam("key") UUID key,
            EvaluationToAnswer body) {
        limits.guest(request);
        links.through(secret, evaluation -> {
            EvaluationToAnswer sent = Sent.present(body);
            evaluations.answer(evaluation, key, sent.name(), values(sent.answers()));
            return true;
        });
    }

    private static Map<String, List<String>> values(List<GivenAnswer> answers) {
        Map<String, List<String>> values = new HashMap<>();
        for (GivenAnswer answer : Sent.given(answers)) {
            if (answer == null || answer.question() == null) {
                throw Problem.field("answers", "Dites à quelle question vous répondez.");
            }
            values.put(answer.question(), answer.values());
        }
        return values;
    }
}
