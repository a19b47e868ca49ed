package fr.jalon.features.history.boundary;

import fr.jalon.features.history.control.Histories;
import fr.jalon.features.history.control.HistoryEntry;
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

/** What happened in an engagement. */
@Path("/spaces/{slug}/engagements/{engagement}/history")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "engagements")
public class HistoryResource {

    @Inject
    private Histories histories;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getEngagementHistory", summary = "Every act, oldest first, with who did it and when",
            description = "Needs SEE on one of its nodes; acts on unseen nodes are left out.")
    public List<HistoryEntry> history(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        return histories.of(engagement);
    }
}
