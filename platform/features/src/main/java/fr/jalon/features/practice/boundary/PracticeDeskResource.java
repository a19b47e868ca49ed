package fr.jalon.features.practice.boundary;

import fr.jalon.features.practice.boundary.PracticeDtos.PracticeDeskDto;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticePlaceDto;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller may do with good practices. */
@Path("/spaces/{slug}/practice-desk")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "practices")
public class PracticeDeskResource {

    @Inject
    private PracticeListView lists;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getPracticeDesk", summary = "The caller's own sheets, those that await their decision, and from where they may write",
            description = "Empty lists for who neither writes nor moderates.")
    public PracticeDeskDto desk(@PathParam("slug") String slug) {
        return lists.desk();
    }

    @GET
    @Path("/reuse-places")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "listPracticeReusePlaces", summary = "Where the caller may begin a row from a sheet",
            description = "Nodes of running projects whose programme declares it, where the caller may write in that form.")
    public List<PracticePlaceDto> reusePlaces(@PathParam("slug") String slug) {
        return lists.reusePlaces();
    }
}
