package fr.jalon.features.warning.boundary;

import fr.jalon.features.people.Access;
import fr.jalon.features.warning.boundary.WarningDtos.EarlyWarningDto;
import fr.jalon.features.warning.boundary.WarningDtos.WarningEntered;
import fr.jalon.features.warning.boundary.WarningDtos.WarningEntry;
import fr.jalon.features.warning.boundary.WarningDtos.WarningSetAside;
import fr.jalon.features.warning.control.Deciding;
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

/** Early warnings of an engagement. */
@Path("/spaces/{slug}/engagements/{engagement}/warnings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "warnings")
public class WarningResource {

    @Inject
    private WarningView view;

    @Inject
    private Deciding deciding;

    @Inject
    private Access access;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "listWarnings", summary = "Places of an engagement that show signs of dropping out, with the evidence",
            description = "Needs SEE on one node. Only places on which the caller holds a mandate in a role that the register's warning names.")
    public List<EarlyWarningDto> of(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        access.requireVisible(engagement);
        return view.of(engagement);
    }

    @POST
    @Path("/entries")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "enterWarning", summary = "Turn the signs of a place into an entry of the register",
            description = "Needs a mandate in a declared role, and what the register asks for. Answers 409 if the evidence is not what was read.")
    public WarningEntered enter(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, WarningEntry body) {
        WarningEntry entry = Sent.present(body);
        return new WarningEntered(deciding.enter(engagement, entry.read(), entry.title(), entry.measure()));
    }

    @POST
    @Path("/set-aside")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setWarningAside", summary = "Set the signs of a place aside, with a reason, until there is new evidence",
            description = "Needs a mandate in a declared role. Answers 409 if the evidence is not what was read.")
    public void setAside(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, WarningSetAside body) {
        WarningSetAside order = Sent.present(body);
        deciding.setAside(engagement, order.read(), order.reason());
    }
}
