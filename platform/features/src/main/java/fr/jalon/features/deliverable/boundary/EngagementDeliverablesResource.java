package fr.jalon.features.deliverable.boundary;

import fr.jalon.features.deliverable.boundary.DeliverableDtos.DeliverableRowDto;
import fr.jalon.features.engagement.EngagementRef;
import fr.jalon.features.engagement.Engagements;
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

/** The deliverables of an engagement. */
@Path("/spaces/{slug}/engagements/{id}/deliverables")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliverables")
public class EngagementDeliverablesResource {

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private DeliverableView view;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "listDeliverables", summary = "What is owed in an engagement, by due day",
            description = "Only nodes on which the caller has SEE; 404 if there is none.")
    public List<DeliverableRowDto> list(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        EngagementRef engagement = engagements.get(id);
        access.requireVisible(engagement.id());
        return view.rows(engagement.id());
    }
}
