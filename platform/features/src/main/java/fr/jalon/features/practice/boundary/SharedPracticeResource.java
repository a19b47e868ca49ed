package fr.jalon.features.practice.boundary;

import fr.jalon.features.practice.boundary.PracticeDtos.NewPracticeReuse;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeReuseDto;
import fr.jalon.features.practice.boundary.PracticeDtos.SharedPracticeDto;
import fr.jalon.features.practice.control.Reuses;
import fr.jalon.features.practice.control.SharedSheets;
import fr.jalon.kernel.web.Api;
import fr.jalon.kernel.web.Sent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A sheet that another space shows to all. */
@Path("/spaces/{slug}/shared-practices/{shared}")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "practices")
public class SharedPracticeResource {

    @Inject
    private SharedSheets sheets;

    @Inject
    private Reuses reuses;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getSharedPractice", summary = "The text that a space shares, and which space it is",
            description = "Every member of every space. 404 as soon as the sharing is taken back.")
    public SharedPracticeDto get(@PathParam("slug") String slug, @PathParam("shared") UUID shared) {
        return PracticeView.shared(sheets.require(shared));
    }

    @POST
    @Path("/reuses")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reuseSharedPractice", summary = "Begin a row of a form of the caller's own project from it",
            description = "Needs what writing in that form needs. The sharing space learns the number of uses, not by whom.")
    public PracticeReuseDto reuse(@PathParam("slug") String slug, @PathParam("shared") UUID shared, NewPracticeReuse body) {
        NewPracticeReuse place = Sent.present(body);
        return PracticeSheetResource.dto(reuses.ofShared(shared, place.engagementId(), place.nodeId()));
    }
}
