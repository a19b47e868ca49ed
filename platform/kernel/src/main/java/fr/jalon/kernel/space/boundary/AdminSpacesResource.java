package fr.jalon.kernel.space.boundary;

import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.space.Invitations;
import fr.jalon.kernel.space.Tenant;
import fr.jalon.kernel.space.Tenants;
import fr.jalon.kernel.space.control.FirstManagers;
import fr.jalon.kernel.space.control.SpaceOverview;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The spaces, for the administrator of the platform, who sees their declarations and nothing inside them. */
@Path("/admin/spaces")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public class AdminSpacesResource {

    private static final int MAX_NAME = 100;

    @Inject
    private SpaceOverview overview;

    @Inject
    private Tenants tenants;

    @Inject
    private Tenancy tenancy;

    @Inject
    private FirstManagers managers;

    /** Who will manage the space. */
    @Schema(name = "FirstManager")
    public record FirstManager(@Schema(required = true) String familyName, @Schema(required = true) String givenName,
            @Schema(required = true, description = "Code of a role that may manage a space") String role) {
    }

    @GET
    @RolesAllowed(Api.ADMINISTRATOR)
    @Operation(operationId = "listSpaces", summary = "Every declared space, and what is wrong with its file")
    @APIResponse(responseCode = "200", description = "The spaces by slug; a file that declares none yet stands under its own name")
    @APIResponse(responseCode = "403", description = "forbidden")
    public List<SpaceOverview.Line> list() {
        return overview.lines();
    }

    @POST
    @RolesAllowed(Api.ADMINISTRATOR)
    @Path("/{slug}/invitations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "inviteFirstManager", summary = "Invite the person who will manage a space")
    @APIResponse(responseCode = "200", description = "The link, shown this once")
    @APIResponse(responseCode = "400", description = "invalid-request: the errors name the fields")
    @APIResponse(responseCode = "404", description = "not-found")
    public Invitations.Issued invite(@PathParam("slug") String slug, FirstManager manager) {
        requireComplete(manager);
        Tenant tenant = tenants.bySlug(slug).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND,
                "Aucun espace ne porte ce nom. Choisissez-en un dans la liste des espaces."));
        return tenancy.inTenant(tenant.id(), () -> managers.invite(manager.familyName().strip(), manager.givenName().strip(),
                manager.role().strip()));
    }

    private static void requireComplete(FirstManager manager) {
        if (manager == null) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "La demande est vide : donnez familyName, givenName et role.");
        }
        List<Problem.FieldError> errors = new ArrayList<>();
        require("familyName", manager.familyName(), errors);
        require("givenName", manager.givenName(), errors);
        require("role", manager.role(), errors);
        if (!errors.isEmpty()) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "Corrigez les champs signalés, puis renvoyez.", errors);
        }
    }

    private static void require(String field, String value, List<Problem.FieldError> errors) {
        if (value == null || value.isBlank()) {
            errors.add(new Problem.FieldError(field, "Ce champ est obligatoire."));
        } else if (value.length() > MAX_NAME) {
            errors.add(new Problem.FieldError(field, "Écrivez " + MAX_NAME + " caractères au plus."));
        }
    }
}
