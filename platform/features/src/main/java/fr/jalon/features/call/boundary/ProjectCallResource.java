package fr.jalon.features.call.boundary;

import fr.jalon.features.call.boundary.CallDtos.ProjectCallDto;
import fr.jalon.features.people.Access;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a project came from. */
@Path("/spaces/{slug}/engagements/{engagement}/calls")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
public class ProjectCallResource {

    @Inject
    private GroupViews views;

    @Inject
    private Access access;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "listProjectCalls", summary = "The calls for applications whose groups the project was opened with",
            description = "For who sees something of the project. Empty if it was opened without any.")
    public List<ProjectCallDto> list(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        access.requireVisible(engagement);
        return views.ofProject(engagement);
    }
}
