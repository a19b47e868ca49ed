package fr.jalon.features.deliverable.boundary;

import fr.jalon.features.deliverable.boundary.DeliverableDtos.NewExtension;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.NewResumption;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.NewSuspension;
import fr.jalon.features.deliverable.control.DeadlineChanges;
import fr.jalon.kernel.web.Api;
import fr.jalon.kernel.web.Sent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What whoever decides does with the clock that counts now. Each act is motivated, and its date computed again with its reasons. */
@Path("/spaces/{slug}/deliverables/{id}/deadline")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "deliverables")
public class DeadlineActs {

    @Inject
    private DeadlineChanges changes;

    @POST
    @Path("/suspension")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "suspendDeadline", summary = "Suspend the clock from a day on",
            description = "Needs DECIDE and a mandate as validator.")
    public void suspend(@PathParam("slug") String slug, @PathParam("id") UUID id, NewSuspension body) {
        changes.suspend(id, Sent.present(body).from(), body.motive());
    }

    @POST
    @Path("/resumption")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "resumeDeadline", summary = "Let a suspended clock run again from a day on",
            description = "Needs DECIDE and a mandate as validator. The days of the suspension do not count.")
    public void resume(@PathParam("slug") String slug, @PathParam("id") UUID id, NewResumption body) {
        changes.resume(id, Sent.present(body).on(), body.motive());
    }

    @POST
    @Path("/extension")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "extendDeadline", summary = "Give more time to a clock that runs",
            description = "Needs DECIDE and a mandate as validator.")
    public void extend(@PathParam("slug") String slug, @PathParam("id") UUID id, NewExtension body) {
        changes.extend(id, Sent.present(body).amount(), body.unit(), body.motive());
    }
}
