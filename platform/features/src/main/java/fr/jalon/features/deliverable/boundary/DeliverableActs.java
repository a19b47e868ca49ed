package fr.jalon.features.deliverable.boundary;

import fr.jalon.features.deliverable.boundary.DeliverableDtos.NewDecision;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.NewDraft;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.NewObservations;
import fr.jalon.features.deliverable.boundary.DeliverableDtos.NewReason;
import fr.jalon.features.deliverable.control.Deciding;
import fr.jalon.features.deliverable.control.Delivering;
import fr.jalon.features.deliverable.control.Drafting;
import fr.jalon.features.deliverable.entity.Decision;
import fr.jalon.kernel.problem.Problem;
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

/** What people do with one deliverable. Each act answers 204; 409 if the process does not wait for it any more. */
@Path("/spaces/{slug}/deliverables/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliverables")
public class DeliverableActs {

    @Inject
    private Drafting drafting;

    @Inject
    private Delivering delivering;

    @Inject
    private Deciding deciding;

    @POST
    @Path("/drafts")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "attachDraft", summary = "Attach a stored document version",
            description = "Needs PREPARE and a mandate as producer; after a postponement DELIVER and a mandate as deliverer do too.")
    public void attach(@PathParam("slug") String slug, @PathParam("id") UUID id, NewDraft draft) {
        NewDraft given = Sent.present(draft);
        if (given.documentId() == null || given.version() == null) {
            throw Problem.field("documentId", "Indiquez le document et sa version.");
        }
        drafting.attach(id, given.documentId(), given.version());
    }

    @POST
    @Path("/hand-over")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "handOverDraft", summary = "Hand the draft on for checking",
            description = "Needs PREPARE and a mandate as producer.")
    public void handOver(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        drafting.handOver(id);
    }

    @POST
    @Path("/send-back")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "sendBackDraft", summary = "Send the draft back with a reason",
            description = "Needs CHECK and a mandate as checker; after a postponement DELIVER and a mandate as deliverer.")
    public void sendBack(@PathParam("slug") String slug, @PathParam("id") UUID id, NewReason reason) {
        drafting.sendBack(id, Sent.present(reason).reason());
    }

    @POST
    @Path("/forward")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "forwardDraft", summary = "Hand the checked draft on for delivery",
            description = "Needs CHECK and a mandate as checker.")
    public void forward(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        drafting.forward(id);
    }

    @POST
    @Path("/deliver")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "deliver", summary = "Deliver: this instant is the legal delivery",
            description = "Needs DELIVER and a mandate as deliverer. Freezes the attached versions and starts the declared clocks.")
    public void deliver(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        delivering.deliver(id);
    }

    @POST
    @Path("/observations")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "observe", summary = "Answer a postponement without delivering again",
            description = "Needs DELIVER and a mandate as deliverer.")
    public void observe(@PathParam("slug") String slug, @PathParam("id") UUID id, NewObservations observations) {
        delivering.observe(id, Sent.present(observations).text());
    }

    @POST
    @Path("/decisions")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decide", summary = "Decide on the newest delivery",
            description = "Needs DECIDE and a mandate as validator. Of two at once, one is recorded and the other gets 409."
                    + " With supersedesId it takes the place of the final decision, with a motive; that one stays readable.")
    public void decide(@PathParam("slug") String slug, @PathParam("id") UUID id, NewDecision decision) {
        NewDecision given = Sent.present(decision);
        if (given.deliveryId() == null) {
            throw Problem.field("deliveryId", "Indiquez la remise sur laquelle vous décidez.");
        }
        Decision.Content content = new Decision.Content(blankToNull(given.motive()), given.amount(), given.delayDays());
        if (given.supersedesId() == null) {
            deciding.decide(id, given.deliveryId(), given.kind(), content);
        } else {
            deciding.replace(id, given.deliveryId(), given.supersedesId(), given.kind(), content);
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
