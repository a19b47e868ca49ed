package fr.jalon.features.contract.boundary;

import fr.jalon.features.contract.boundary.ContractDtos.ContractDto;
import fr.jalon.features.contract.boundary.ContractDtos.NewBudget;
import fr.jalon.features.contract.boundary.ContractDtos.NewInvoice;
import fr.jalon.features.contract.boundary.ContractDtos.NewLoad;
import fr.jalon.features.contract.boundary.ContractDtos.NewPayment;
import fr.jalon.features.contract.boundary.ContractDtos.NewPrice;
import fr.jalon.features.contract.boundary.ContractDtos.NewTrancheDecision;
import fr.jalon.features.contract.control.Invoices;
import fr.jalon.features.contract.control.Loads;
import fr.jalon.features.contract.control.Prices;
import fr.jalon.features.contract.control.Tranches;
import fr.jalon.features.programme.definition.PriceDefinition;
import fr.jalon.kernel.web.Api;
import fr.jalon.kernel.web.Sent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contract of an engagement: what is ordered, at what price, for what load, and what may be paid. */
@Path("/spaces/{slug}/engagements/{engagement}/contract")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contract")
public class ContractResource {

    @Inject
    private ContractView view;

    @Inject
    private Tranches tranches;

    @Inject
    private Prices prices;

    @Inject
    private Loads loads;

    @Inject
    private Invoices invoices;

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "getContract", summary = "The contract, its tranches, prices, loads and invoices",
            description = "Needs SEE on the node that it covers.")
    public ContractDto get(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        return view.of(engagement);
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/tranches/{tranche}/decision")
    @Transactional
    @Operation(operationId = "decideTranche", summary = "Affirm or renounce an optional tranche, once",
            description = "Needs DECIDE and a mandate for the buyer.")
    public void decide(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("tranche") String tranche,
            NewTrancheDecision body) {
        Tranches.Kind kind = Sent.present(body).kind() == null ? null : Tranches.Kind.valueOf(body.kind().name());
        tranches.decide(engagement, tranche, kind, body.motive(), body.on());
    }

    @PUT
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/budget")
    @Transactional
    @Operation(operationId = "setBudget", summary = "Set the envelope that the prices must fit in",
            description = "Needs DECIDE and a mandate for the buyer.")
    public void budget(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewBudget body) {
        prices.budget(engagement, Sent.present(body).amount());
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/prices")
    @Transactional
    @Operation(operationId = "setPrice", summary = "Record a price, or its new amount until it is invoiced",
            description = "Needs RECORD and a mandate for the buyer.")
    public void price(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewPrice body) {
        PriceDefinition.Kind kind = Sent.present(body).kind() == null ? null : PriceDefinition.Kind.valueOf(body.kind().name());
        prices.set(engagement, new Prices.Draft(body.code(), body.label(), kind, body.unit(), body.tranche(), body.quantity(),
                body.unitAmount()));
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/loads")
    @Transactional
    @Operation(operationId = "enterLoad", summary = "Record man-days: estimated, offered or spent",
            description = "Needs RECORD and a mandate: for the buyer for estimates and offers, for the actor's own party for what is spent.")
    public void load(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewLoad body) {
        Loads.Kind kind = Sent.present(body).kind() == null ? null : Loads.Kind.valueOf(body.kind().name());
        loads.enter(engagement, new Loads.Entry(body.phase(), body.actor(), kind, body.days(), body.workedOn(), body.note()));
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/invoices")
    @Transactional
    @Operation(operationId = "enterInvoice", summary = "Record an invoice that was received",
            description = "Needs RECORD and a mandate for the buyer. It is recorded whether it may be paid or not.")
    public void invoice(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewInvoice body) {
        List<Invoices.DraftLine> lines = Sent.present(body).lines() == null ? List.of() : body.lines().stream()
                .map(line -> line == null ? null : new Invoices.DraftLine(line.price(), line.order(), line.instalment(), line.amount())).toList();
        invoices.enter(engagement, body.number(), body.receivedOn(), lines);
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/invoices/{invoice}/payment")
    @Transactional
    @Operation(operationId = "notePayment", summary = "Note that an invoice was paid",
            description = "Needs DECIDE and a mandate for the buyer; 409 with the reasons while it may not be paid.")
    public void payment(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("invoice") UUID invoice,
            NewPayment body) {
        invoices.paid(engagement, invoice, Sent.present(body).on());
    }
}
