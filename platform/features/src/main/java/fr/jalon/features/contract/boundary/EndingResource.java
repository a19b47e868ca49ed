package fr.jalon.features.contract.boundary;

import fr.jalon.features.contract.boundary.EndingDtos.EndingBoardDto;
import fr.jalon.features.contract.boundary.EndingDtos.NewBalance;
import fr.jalon.features.contract.boundary.EndingDtos.NewEndCertificate;
import fr.jalon.features.contract.boundary.EndingDtos.NewEndMeeting;
import fr.jalon.features.contract.boundary.EndingDtos.NewReturn;
import fr.jalon.features.contract.control.Ending;
import fr.jalon.features.contract.control.EndingActs;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The end of a contract between its parties: last meeting, what is given back, balance and certificate. */
@Path("/spaces/{slug}/engagements/{engagement}/contract/ending")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ending")
public class EndingResource {

    @Inject
    private EndingActs acts;

    @Inject
    private EndingView view;

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "getEnding", summary = "How far the end of the contract has come, and what its certificate waits for",
            description = "For who acts for the buyer or the contractor at the contract's node, and who works for the space's owner.")
    public EndingBoardDto board(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        return view.board(engagement);
    }

    @POST
    @Path("/meeting")
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "noteEndMeeting", summary = "Note the last formal meeting, once",
            description = "Needs RECORD and a mandate for the buyer.")
    public void met(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewEndMeeting body) {
        acts.met(engagement, Sent.present(body).on(), body.conclusions());
    }

    @POST
    @Path("/return")
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "certifyReturn", summary = "Declare for the contractor that all documentation and data were given back, once",
            description = "Needs DELIVER and a mandate for the contractor.")
    public void returned(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewReturn body) {
        List<Ending.Item> items = Sent.present(body).items() == null ? List.of() : body.items().stream().map(item -> item == null ? null
                : new Ending.Item(item.kind() == null ? null : Ending.Kind.valueOf(item.kind().name()), item.label(), item.given())).toList();
        acts.returned(engagement, items, body.certified());
    }

    @POST
    @Path("/balance")
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "nameBalance", summary = "Name the invoice that is the balance",
            description = "Needs DECIDE and a mandate for the buyer, until the mission is over. Without a certificate its payment stands for it.")
    public void balance(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewBalance body) {
        acts.balance(engagement, Sent.present(body).invoice());
    }

    @POST
    @Path("/certificate")
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "certifyEnd", summary = "Certify the end of the mission, together with the order to pay the balance",
            description = "Needs DECIDE and a mandate for the buyer; 409 with all that is missing, or once the balance was paid without it.")
    public void certify(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewEndCertificate body) {
        acts.certify(engagement, Sent.present(body).on());
    }
}
