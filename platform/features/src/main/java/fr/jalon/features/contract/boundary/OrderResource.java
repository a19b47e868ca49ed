package fr.jalon.features.contract.boundary;

import fr.jalon.features.contract.boundary.OrderDtos.NewCancellation;
import fr.jalon.features.contract.boundary.OrderDtos.NewOrder;
import fr.jalon.features.contract.boundary.OrderDtos.NewPerformance;
import fr.jalon.features.contract.boundary.OrderDtos.NewPlacement;
import fr.jalon.features.contract.boundary.OrderDtos.OrderBookDto;
import fr.jalon.features.contract.boundary.OrderDtos.OrderDto;
import fr.jalon.features.contract.control.Orders;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The orders of a contract, and what may be ordered. */
@Path("/spaces/{slug}/engagements/{engagement}/contract/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
public class OrderResource {

    @Inject
    private Orders orders;

    @Inject
    private OrderView view;

    @Inject
    private OrderPaper paper;

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "getOrders", summary = "The price schedule, the maximum and the orders of the contract, newest first",
            description = "Needs SEE on the node that the contract covers; orders for unseen places are left out.")
    public OrderBookDto book(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        return view.book(engagement);
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "draftOrder", summary = "Write an order down, as a draft",
            description = "Needs RECORD and a mandate for the buyer. It binds nobody before it is placed.")
    public OrderDto draft(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewOrder body) {
        return view.order(engagement, orders.draft(engagement, draft(body)));
    }

    @PUT
    @Path("/{order}")
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "rewriteOrder", summary = "Write a draft anew",
            description = "Needs RECORD and a mandate for the buyer; 409 once it is placed or cancelled.")
    public OrderDto rewrite(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("order") UUID order,
            NewOrder body) {
        orders.rewrite(engagement, order, draft(body));
        return view.order(engagement, order);
    }

    @POST
    @Path("/{order}/placement")
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "placeOrder", summary = "Place an order: the contractor is notified and owes it from now on",
            description = "Needs DECIDE and a mandate for the buyer; 409 over the maximum, in a tranche that is not affirmed, after the end"
                    + " of the contract, or if it comes to another amount than was read.")
    public void place(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("order") UUID order,
            NewPlacement body) {
        orders.place(engagement, order, Sent.present(body).net());
    }

    @POST
    @Path("/{order}/performance")
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "acknowledgeOrder", summary = "Acknowledge that an order was performed",
            description = "Needs DECIDE and a mandate for the buyer. From then on it may be paid.")
    public void performed(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("order") UUID order,
            NewPerformance body) {
        orders.performed(engagement, order, Sent.present(body).on());
    }

    @POST
    @Path("/{order}/cancellation")
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "cancelOrder", summary = "Cancel a draft or an order that is not performed, with a reason",
            description = "Needs DECIDE and a mandate for the buyer.")
    public void cancel(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("order") UUID order,
            NewCancellation body) {
        orders.cancel(engagement, order, Sent.present(body).motive());
    }

    @GET
    @Path("/{order}/pdf")
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Produces("application/pdf")
    @Operation(operationId = "getOrderPdf", summary = "The order as a tagged PDF",
            description = "Needs SEE on its place. A draft and a cancelled order say so on the page.")
    public Response pdf(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("order") UUID order) {
        OrderDto read = view.order(engagement, order);
        String name = read.number().replaceAll("[^A-Za-z0-9-]", "-");
        return Response.ok(paper.pdf(engagement, read)).header("Content-Disposition", "attachment; filename=\"bon-de-commande-" + name + ".pdf\"")
                .header("Cache-Control", "private, no-store").build();
    }

    private static Orders.Draft draft(NewOrder body) {
        NewOrder sent = Sent.present(body);
        List<Orders.DraftLine> lines = sent.lines() == null ? List.of() : sent.lines().stream()
                .map(line -> line == null ? null : new Orders.DraftLine(line.code(), line.quantity())).toList();
        return new Orders.Draft(sent.number(), sent.place(), sent.subject(), sent.reason(), sent.replaces(), sent.dueDays(), sent.dueOn(), lines);
    }
}
