package fr.jalon.kernel.identity.boundary;

import fr.jalon.kernel.identity.control.SignInTrail;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jetbrains.annotations.Nullable;

/** Who signed in and out, and who failed to, for the administrator of the platform. */
@Path("/admin/sign-ins")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public class AdminSignInsResource {

    private static final int PAGE = 100;

    @Inject
    private SignInTrail trail;

    /**
     * One event.
     *
     * @param kindLabel   what happened, French
     * @param provider    alias, null where none was recognised
     * @param name        what the account is called, null where there was none
     * @param reasonLabel why it failed, French, null for a success
     */
    @Schema(name = "SignInEvent")
    public record Event(long id, Instant at, String kind, String kindLabel, @Nullable String provider, @Nullable String name,
            @Nullable String reasonLabel) {

        static Event of(SignInTrail.Entry entry) {
            return new Event(entry.id(), entry.at(), entry.kind(), SignInWords.kind(entry.kind()), entry.provider(), entry.name(),
                    SignInWords.reason(entry.reason()));
        }
    }

    @GET
    @RolesAllowed(Api.ADMINISTRATOR)
    @Operation(operationId = "listSignIns", summary = "Sign-ins, sign-outs and failed sign-ins, newest first, 100 at a time",
            description = "Account and provider only: no network address and nothing that a stranger typed is kept.")
    @APIResponse(responseCode = "200", description = "The events; ask for those below the last identifier to go on")
    @APIResponse(responseCode = "403", description = "forbidden")
    public List<Event> list(@QueryParam("below") Long below) {
        return trail.read(below, PAGE).stream().map(Event::of).toList();
    }
}
