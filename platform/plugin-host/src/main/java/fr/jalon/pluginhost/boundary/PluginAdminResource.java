package fr.jalon.pluginhost.boundary;

import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.InstalledPlugins;
import fr.jalon.kernel.plugin.PluginAdministration;
import fr.jalon.kernel.plugin.PluginProblem;
import fr.jalon.kernel.plugin.PluginSpaces;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.problem.Problem.FieldError;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the administrator of the platform does with plugins; whether a space uses one is decided per space elsewhere. */
@Path("/admin/plugins")
@RequestScoped
@RolesAllowed(Api.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plugins")
public class PluginAdminResource {

    @Inject
    InstalledPlugins plugins;

    @Inject
    PluginAdministration administration;

    @Inject
    @Any
    Instance<PluginSpaces> spaces;

    @GET
    @RolesAllowed(Api.ADMINISTRATOR)
    @Operation(operationId = "listPlugins", summary = "Every plugin file found, started or not, with the reason")
    @APIResponse(responseCode = "200", description = "Sorted by id, then file name", content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.ARRAY, implementation = PluginView.class)))
    public List<PluginView> list() {
        return views(plugins.all());
    }

    @POST
    @RolesAllowed(Api.ADMINISTRATOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "installPlugin", summary = "Install a signed plugin and start it",
            description = "Nothing is kept of a refused plugin.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = PluginUpload.class)))
    @APIResponse(responseCode = "200", description = "The plugin, STARTED or FAILED", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PluginView.class)))
    @APIResponse(responseCode = "400", description = "plugin-refused: every reason")
    @APIResponse(responseCode = "409", description = "plugin-conflict: this version is there already")
    @APIResponse(responseCode = "413", description = "plugin-too-large")
    public PluginView install(@FormParam("jar") InputStream jar, @FormParam("signature") String signature) throws IOException {
        if (jar == null) {
            String fault = "Joignez le fichier de l'extension (partie « jar ») et sa signature (partie « signature »).";
            throw new Problem(PluginProblem.REFUSED, fault, List.of(new FieldError("jar", fault)));
        }
        try (jar) {
            InstalledPlugin installed = administration.install(jar, signature);
            return PluginView.of(installed, enabledSpaces(installed.id()));
        }
    }

    @POST
    @RolesAllowed(Api.ADMINISTRATOR)
    @Path("/{id}/enable")
    @Operation(operationId = "enablePlugin", summary = "Start a plugin again; also looks anew at one that was refused or failed")
    @APIResponse(responseCode = "200", description = "Its versions in their new states", content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.ARRAY, implementation = PluginView.class)))
    @APIResponse(responseCode = "404", description = "plugin-unknown")
    public List<PluginView> enable(@PathParam("id") String id) {
        return views(administration.enable(id));
    }

    @POST
    @RolesAllowed(Api.ADMINISTRATOR)
    @Path("/{id}/disable")
    @Operation(operationId = "disablePlugin", summary = "Stop a plugin in all spaces until it is enabled")
    @APIResponse(responseCode = "200", description = "Its versions in their new states", content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.ARRAY, implementation = PluginView.class)))
    @APIResponse(responseCode = "404", description = "plugin-unknown")
    @APIResponse(responseCode = "409", description = "plugin-conflict: operations are under way")
    public List<PluginView> disable(@PathParam("id") String id) {
        return views(administration.disable(id));
    }

    private List<PluginView> views(List<InstalledPlugin> found) {
        return found.stream().map(plugin -> PluginView.of(plugin, enabledSpaces(plugin.id()))).toList();
    }

    private List<String> enabledSpaces(String pluginId) {
        return spaces.stream().flatMap(port -> port.enabledSpaces(pluginId).stream()).distinct().sorted().toList();
    }
}
