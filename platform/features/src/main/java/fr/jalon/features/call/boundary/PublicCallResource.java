package fr.jalon.features.call.boundary;

import fr.jalon.features.call.boundary.CallDtos.GuestAddressDto;
import fr.jalon.features.call.boundary.CallDtos.LinkSentDto;
import fr.jalon.features.call.boundary.CallDtos.PublicCallDto;
import fr.jalon.features.call.control.Filing;
import fr.jalon.features.call.control.GuestDoor;
import fr.jalon.kernel.identity.boundary.StrangerLimits;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A call as everyone may read it, and the asking for a link. */
@Path("/calls/{call}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
public class PublicCallResource {

    private static final String SENT = "Si cette adresse est juste, un lien vient d'y être envoyé. Il ouvre votre dossier, que vous pouvez remplir"
            + " en plusieurs fois.";

    @Inject
    private GuestDoor door;

    @Inject
    private GuestReading reading;

    @Inject
    private Filing filing;

    @Inject
    private StrangerLimits limits;

    @GET
    @PermitAll
    @Operation(operationId = "getPublicCall", summary = "A call for applications", description = "Open to everyone who has its address.")
    @SecurityRequirements
    public PublicCallDto one(@Context HttpServletRequest request, @PathParam("call") UUID call) {
        limits.guest(request);
        return door.ofCall(call, () -> reading.call(call));
    }

    @POST
    @Path("/links")
    @PermitAll
    @Operation(operationId = "askGuestLink", summary = "Have a link to one's candidacy sent to an address",
            description = "The answer is the same whether the address is known or not.")
    @SecurityRequirements
    public LinkSentDto link(@Context HttpServletRequest request, @PathParam("call") UUID call, GuestAddressDto body) {
        limits.guestLink(request);
        door.ofCall(call, () -> {
            filing.askLink(call, body == null ? null : body.email());
            return true;
        });
        return new LinkSentDto(SENT);
    }
}
