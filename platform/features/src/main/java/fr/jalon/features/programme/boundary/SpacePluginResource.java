package fr.jalon.features.programme.boundary;

import fr.jalon.features.programme.control.ProgrammeSwitch;
import fr.jalon.kernel.plugin.InstalledPlugins;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.space.Tenant;
import fr.jalon.kernel.space.Tenants;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The administrator's switch of a programme in a space. */
@Path("/admin/spaces/{slug}/plugins/{plugin}")
@RequestScoped
@RolesAllowed(Api.ADMINISTRATOR)
@Tag(name = "administration")
public class SpacePluginResource {

    @Inject
    private Tenants tenants;

    @Inject
    private Tenancy tenancy;

    @Inject
    private InstalledPlugins plugins;

    @Inject
    private ProgrammeSwitch programmes;

    @PUT
    @RolesAllowed(Api.ADMINISTRATOR)
    @Operation(operationId = "enablePluginInSpace", summary = "Switch a programme on in a space")
    public void enable(@PathParam("slug") String slug, @PathParam("plugin") String plugin) {
        if (plugins.all().stream().noneMatch(p -> p.id().equals(plugin))) {
            throw new Problem(CommonProblem.NOT_FOUND, "Aucune extension installée ne porte ce nom.");
        }
        set(slug, plugin, true);
    }

    @DELETE
    @RolesAllowed(Api.ADMINISTRATOR)
    @Operation(operationId = "disablePluginInSpace", summary = "Switch a programme off in a space; what runs on it goes on")
    public void disable(@PathParam("slug") String slug, @PathParam("plugin") String plugin) {
        set(slug, plugin, false);
    }

    private void set(String slug, String plugin, boolean enabled) {
        Tenant tenant = tenants.bySlug(slug).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND,
                "Aucun espace ne porte ce nom. Choisissez-en un dans la liste des espaces."));
        tenancy.inTenant(tenant.id(), () -> {
            programmes.set(plugin, enabled);
            return null;
        });
    }
}
