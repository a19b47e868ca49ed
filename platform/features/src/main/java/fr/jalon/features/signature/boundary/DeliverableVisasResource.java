package fr.jalon.features.signature.boundary;

import fr.jalon.features.deliverable.Deliverables;
import fr.jalon.features.signature.boundary.VisaDtos.VisaDto;
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

/** The visas that a deliverable asks for. */
@Path("/spaces/{slug}/deliverables/{id}/visas")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signatures")
public class DeliverableVisasResource {

    @Inject
    private Deliverables deliverables;

    @Inject
    private VisaView view;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "listVisas", summary = "Visas of a deliverable: what is expected from whom, what was answered",
            description = "Needs SEE on the node. Those of the newest delivery first, then what was answered on earlier ones.")
    public List<VisaDto> visas(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        return view.of(deliverables.seen(id));
    }
}
