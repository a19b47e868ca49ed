package fr.jalon.kernel.outbox.boundary;

import fr.jalon.kernel.outbox.OutboxDesk;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jetbrains.annotations.Nullable;

/** Mail that did not go out, for the administrator of the platform, who sees neither addresses nor texts. */
@Path("/admin/mails")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public class AdminMailResource {

    @Inject
    private OutboxDesk desk;

    /**
     * The queue as a whole.
     *
     * @param server host and port, null where mail is off
     * @param mails  those that need a decision first, then those that wait; 200 at most
     */
    @Schema(name = "MailQueue")
    public record MailQueue(@Nullable String server, List<MailLine> mails) {
    }

    /**
     * One message.
     *
     * @param space     name of the space that it comes from
     * @param error     what happened, French
     * @param nextTryAt when it is tried again by itself, null where a person must say so
     */
    @Schema(name = "MailLine")
    public record MailLine(UUID id, String space, @Schema(enumeration = {"DOUBTFUL", "REFUSED", "QUEUED"}) String state,
                           String stateLabel, Instant queuedAt, int attempts, @Nullable String error, @Nullable Instant nextTryAt) {

        static MailLine of(OutboxDesk.Line line) {
            return new MailLine(line.id(), line.space(), line.state(), MailWords.state(line.state()), line.queuedAt(), line.attempts(),
                    MailWords.error(line.error()), "QUEUED".equals(line.state()) ? line.dueAt() : null);
        }
    }

    @GET
    @RolesAllowed(Api.ADMINISTRATOR)
    @Operation(operationId = "listMails", summary = "Mail that did not go out, and the configured server",
            description = "No address and no text: those belong to the spaces.")
    public MailQueue list() {
        return new MailQueue(desk.server(), desk.lines().stream().map(MailLine::of).toList());
    }

    @POST
    @Path("/{id}/resend")
    @RolesAllowed(Api.ADMINISTRATOR)
    @Operation(operationId = "resendMail", summary = "Send a doubtful or refused message again, or a waiting one now",
            description = "A doubtful message may arrive twice; its Message-ID stays the same.")
    public void resend(@PathParam("id") UUID id) {
        desk.resend(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Api.ADMINISTRATOR)
    @Operation(operationId = "dropMail", summary = "Give up a message; its content is erased",
            description = "What it told stays readable in the space.")
    public void drop(@PathParam("id") UUID id) {
        desk.drop(id);
    }
}
