package fr.jalon.features.deliverable.boundary;

import fr.jalon.features.deliverable.boundary.DeliverableDtos.DeliverableDto;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.DiagramDto;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.HistoryEntryDto;
import fr.jalon.features.deliverable.control.Actors;
import fr.jalon.features.deliverable.control.Deciding;
import fr.jalon.features.deliverable.control.ObligationBook;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.people.People;
import fr.jalon.kernel.audit.Audit;
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

/** One deliverable, to read. */
@Path("/spaces/{slug}/deliverables/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliverables")
public class DeliverableResource {

    @Inject
    private ObligationBook book;

    @Inject
    private Actors actors;

    @Inject
    private Deciding deciding;

    @Inject
    private DeliverableView view;

    @Inject
    private Audit audit;

    @Inject
    private People people;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getDeliverable", summary = "State, next act, deadline, documents, decisions and what the caller may do",
            description = "Needs SEE on the node. The first reading by the representative of the party that owes is recorded as"
                    + " the receipt of the newest decision.")
    public DeliverableDto get(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        Obligation obligation = seen(id);
        deciding.noteReceipt(obligation);
        return view.whole(obligation);
    }

    @GET
    @Path("/diagram")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getDeliverableDiagram", summary = "The process as BPMN, and where it stands",
            description = "Needs SEE on the node.")
    public DiagramDto diagram(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        return view.diagram(seen(id));
    }

    @GET
    @Path("/history")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getDeliverableHistory", summary = "Who did what, oldest first", description = "Needs SEE on the node.")
    public List<HistoryEntryDto> history(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        Obligation obligation = seen(id);
        return audit.history(obligation.id()).stream().map(entry -> new HistoryEntryDto(entry.id(), entry.at(),
                people.name(entry.personId()), entry.payload() == null ? "Contenu effacé" : entry.payload(), null,
                obligation.title())).toList();
    }

    private Obligation seen(UUID id) {
        Obligation obligation = book.get(id);
        actors.requireSight(obligation);
        return obligation;
    }
}
