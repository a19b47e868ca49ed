package fr.jalon.features.contract.boundary;

import fr.jalon.features.contract.boundary.OrderDtos.NewOrderMaximum;
import fr.jalon.features.contract.boundary.OrderDtos.NewUnitPrice;
import fr.jalon.features.contract.control.PriceSchedule;
import fr.jalon.kernel.web.Api;
import fr.jalon.kernel.web.Sent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What may be ordered unit by unit under a contract. It is read with the orders. */
@Path("/spaces/{slug}/engagements/{engagement}/contract/price-schedule")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
public class PriceScheduleResource {

    @Inject
    private PriceSchedule schedule;

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "setUnitPrice", summary = "Record the price of a line of the price schedule, from now on",
            description = "Needs RECORD and a mandate for the buyer. Orders that were placed keep their price.")
    public void price(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewUnitPrice body) {
        NewUnitPrice sent = Sent.present(body);
        schedule.set(engagement, new PriceSchedule.Draft(sent.code(), sent.label(), sent.unit(), sent.tranche(), sent.amount(),
                sent.vatRate(), sent.reason()));
    }

    @PUT
    @Path("/maximum")
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "setOrderMaximum", summary = "Set what the orders of the contract may amount to",
            description = "Needs DECIDE and a mandate for the buyer.")
    public void maximum(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewOrderMaximum body) {
        schedule.maximum(engagement, Sent.present(body).amount());
    }
}
