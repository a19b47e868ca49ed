package fr.jalon.features.signature.boundary;

import fr.jalon.features.deliverable.Deliverables;
import fr.jalon.features.signature.boundary.RecordDtos.RecordDto;
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

/** The documents that the parties of a deliverable sign. */
@Path("/spaces/{slug}/deliverables/{id}/records")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signatures")
public class DeliverableRecordsResource {

    @Inject
    private Deliverables deliverables;

    @Inject
    private RecordView view;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "listRecords", summary = "Signed documents of a deliverable, newest first: who signed, who must, the files",
            description = "Needs SEE on the node. A complete one stays when a later decision opens another.")
    public List<RecordDto> records(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        return view.of(deliverables.seen(id).id());
    }
}
