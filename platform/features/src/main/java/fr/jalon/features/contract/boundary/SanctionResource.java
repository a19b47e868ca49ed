package fr.jalon.features.contract.boundary;

import fr.jalon.features.contract.boundary.SanctionDtos.NewLifting;
import fr.jalon.features.contract.boundary.SanctionDtos.NewReceipt;
import fr.jalon.features.contract.boundary.SanctionDtos.NewSanction;
import fr.jalon.features.contract.boundary.SanctionDtos.SanctionBoardDto;
import fr.jalon.features.contract.control.Sanctions;
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

/** Acts of the buyer against the contractor: each follows the one before, once it was received and its delay is over. */
@Path("/spaces/{slug}/engagements/{engagement}/contract/sanctions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sanctions")
public class SanctionResource {

    @Inject
    private Sanctions sanctions;

    @Inject
    private SanctionView view;

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "getSanctions", summary = "The declared ladder of sanctions and the procedures, newest first",
            description = "For who acts for the buyer or the contractor at the contract's node, and who works for the space's owner.")
    public SanctionBoardDto board(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        return view.board(engagement);
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "sendSanction", summary = "Record an act that was sent to the contractor by registered letter",
            description = "Needs DECIDE and a mandate for the buyer; 409 before the act that it follows was received and its delay is over.")
    public void send(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewSanction body) {
        NewSanction sent = Sent.present(body);
        sanctions.send(engagement, new Sanctions.Draft(sent.follows(), sent.motive(), sent.documentId(), sent.letter(), sent.sentOn(),
                sent.mandateId(), sent.endsOn()));
    }

    @POST
    @Path("/{sanction}/receipt")
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "noteSanctionReceipt", summary = "Note the day on which the contractor had the letter: its delay starts",
            description = "Needs RECORD and a mandate for the buyer, once. A demand of replacement opens the replacement.")
    public void received(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("sanction") UUID sanction,
            NewReceipt body) {
        sanctions.received(engagement, sanction, Sent.present(body).on());
    }

    @POST
    @Path("/{sanction}/lifting")
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "liftSanction", summary = "Do not go on with a procedure, with a motive",
            description = "Needs DECIDE and a mandate for the buyer; the procedure is named by its first act. A demanded replacement is dropped.")
    public void lift(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("sanction") UUID sanction,
            NewLifting body) {
        sanctions.lift(engagement, sanction, Sent.present(body).motive());
    }
}
