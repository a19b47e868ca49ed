package fr.jalon.features.contract.boundary;

import fr.jalon.features.contract.boundary.SanctionDtos.NewPenaltyDecision;
import fr.jalon.features.contract.boundary.SanctionDtos.PenaltyBoardDto;
import fr.jalon.features.contract.control.Penalties;
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

/** Penalties of what the contractor hands over too late. */
@Path("/spaces/{slug}/engagements/{engagement}/contract/penalties")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sanctions")
public class PenaltyResource {

    @Inject
    private Penalties penalties;

    @Inject
    private PenaltyView view;

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "getPenalties", summary = "The declared formula, the delays of the contractor and what was decided on them",
            description = "For who acts for the buyer or the contractor at the contract's node, and who works for the space's owner.")
    public PenaltyBoardDto board(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        return view.board(engagement);
    }

    @POST
    @Path("/{obligation}/decision")
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "decidePenalty", summary = "Apply or waive the penalty of a delay, with a motive, once",
            description = "Needs DECIDE and a mandate for the buyer; 409 while the delay still runs, or if it comes to another amount than was read.")
    public void decide(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("obligation") UUID obligation,
            NewPenaltyDecision body) {
        NewPenaltyDecision sent = Sent.present(body);
        Penalties.Kind kind = sent.kind() == null ? null : Penalties.Kind.valueOf(sent.kind().name());
        penalties.decide(engagement, obligation, kind, sent.motive(), sent.amount());
    }
}
