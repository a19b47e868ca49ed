package fr.jalon.kernel.space.boundary;

import fr.jalon.kernel.identity.control.IdentityProviders;
import fr.jalon.kernel.space.Tenant;
import fr.jalon.kernel.space.Tenants;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody who is not signed in must know to sign in. */
@Path("/sign-in")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identity")
public class SignInResource {

    @Inject
    private IdentityProviders providers;

    @Inject
    private Tenants tenants;

    /**
     * @param spaces slugs of the spaces that accept its accounts, not of those that anyone is invited to
     */
    @Schema(name = "IdentityProvider")
    public record Provider(String alias, String label, List<String> spaces) {
    }

    @GET
    @PermitAll
    @Path("/providers")
    @Operation(operationId = "listIdentityProviders", summary = "The identity providers to choose from")
    @APIResponse(responseCode = "200", description = "Those that are configured, in the order of their declaration")
    @SecurityRequirements
    public List<Provider> providers() {
        List<Tenant> all = tenants.all();
        return providers.all().stream().map(p -> new Provider(p.settings().alias(), p.settings().label(), all.stream()
                .filter(tenant -> tenant.accepts(p.settings().alias())).map(Tenant::slug).toList())).toList();
    }
}
