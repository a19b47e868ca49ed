package fr.jalon.features.signature.boundary;

import fr.jalon.features.signature.boundary.VisaDtos.NewVisa;
import fr.jalon.features.signature.boundary.VisaDtos.Outcome;
import fr.jalon.features.signature.control.VisaAnswers;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a party does with the visa that is asked of it. */
@Path("/spaces/{slug}/visas/{id}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signatures")
public class VisaActs {

    @Inject
    private VisaAnswers answers;

    @POST
    @Path("/answer")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "answerVisa", summary = "Give a visa on the delivered documents of those digests, with observations or not, or refuse it",
            description = "Needs a mandate that runs today in the role whose turn it is. A sheet is sealed (PAdES) at once; 409 once it is "
                    + "answered, before an earlier visa, or after a newer delivery.")
    public void answer(@PathParam("slug") String slug, @PathParam("id") UUID id, NewVisa visa) {
        if (visa == null || visa.outcome() == null) {
            throw Problem.field("outcome", "Dites si vous donnez ce visa ou si vous le refusez.");
        }
        if (!visa.consent()) {
            throw Problem.field("consent", "Confirmez que vous avez lu ce qui a été remis.");
        }
        answers.answer(id, new VisaAnswers.Answer(visa.outcome() == Outcome.REFUSED, visa.sha256(), visa.text(), visa.metOn(),
                visa.minutesId(), visa.minutesVersion()));
    }
}
