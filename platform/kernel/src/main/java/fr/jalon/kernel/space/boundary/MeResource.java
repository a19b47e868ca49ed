package fr.jalon.kernel.space.boundary;

import fr.jalon.kernel.identity.CurrentAccount;
import fr.jalon.kernel.identity.control.OpaqueSecret;
import fr.jalon.kernel.space.Space;
import fr.jalon.kernel.space.Spaces;
import fr.jalon.kernel.space.control.CardNames;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jetbrains.annotations.Nullable;

/** Who I am and where I may go. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identity")
public class MeResource {

    @Inject
    private CurrentAccount account;

    @Inject
    private Spaces spaces;

    @Inject
    private CardNames cards;

    @Inject
    private Tenancy tenancy;

    /**
     * @param csrfToken goes into X-CSRF-Token of every unsafe request; empty for a bearer token, which needs none
     */
    @Schema(name = "Me")
    public record Me(UUID accountId, String name, String provider, boolean administrator, String csrfToken, List<MySpace> spaces) {
    }

    /** One space of mine, with the name and the roles of my card there. */
    @Schema(name = "MySpace")
    public record MySpace(String slug, String name, @Nullable String accent, UUID personId, String personName, List<String> roles) {
    }

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getMe", summary = "The signed-in account and its spaces")
    @APIResponse(responseCode = "200", description = "The account",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Me.class)))
    @APIResponse(responseCode = "401", description = "not-signed-in")
    public Response me() {
        Me me = new Me(account.id(), account.displayName(), account.provider(), account.administrator(),
                account.session().map(OpaqueSecret::csrfToken).orElse(""), spaces.mine().stream().map(this::mySpace).toList());
        return Response.ok(me).header("Cache-Control", "no-store").build();
    }

    private MySpace mySpace(Space space) {
        CardNames.Card card = tenancy.inTenant(space.tenant().id(), () -> cards.read(space.person()));
        return new MySpace(space.tenant().slug(), space.tenant().name(), space.tenant().accent().orElse(null), space.person(),
                card.name(), card.roles().stream().sorted().toList());
    }
}
