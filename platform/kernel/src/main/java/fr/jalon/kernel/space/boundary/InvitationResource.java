package fr.jalon.kernel.space.boundary;

import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.space.Invitations;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Opening an invitation link. */
@Path("/invitations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identity")
public class InvitationResource {

    @Inject
    private Invitations invitations;

    /** @param token what stands behind the # of the link */
    @Schema(name = "InvitationToken")
    public record Token(@Schema(required = true) String token) {
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/accept")
    @Operation(operationId = "acceptInvitation", summary = "Bind my account to the card that a link is for",
            description = "A link works once, for seven days unless configured otherwise, and in the space it was made for.")
    @APIResponse(responseCode = "200", description = "The space that is open now, and my card there")
    @APIResponse(responseCode = "403", description = "invitation-other-provider")
    @APIResponse(responseCode = "404", description = "invitation-unknown")
    @APIResponse(responseCode = "429", description = "too-many-attempts, with Retry-After in seconds")
    @APIResponse(responseCode = "409", description = "invitation-used, invitation-expired or invitation-already-bound")
    public Invitations.Accepted accept(Token body) {
        if (body == null || body.token() == null || body.token().isBlank()) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "Le lien d'invitation est vide. Rouvrez-le en entier.",
                    List.of(new Problem.FieldError("token", "Ce champ est obligatoire.")));
        }
        return invitations.accept(body.token());
    }
}
