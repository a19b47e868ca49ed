package fr.jalon.features.register.boundary;

import fr.jalon.features.programme.definition.RegisterDefinition;
import fr.jalon.features.register.boundary.RegisterDtos.NewRegisterEntry;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterContentDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterEntryDto;
import fr.jalon.features.register.control.DeclaredRegisters;
import fr.jalon.features.register.control.EntryFilter;
import fr.jalon.features.register.control.EntryRights;
import fr.jalon.features.register.control.Recording;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The registers of an engagement. */
@Path("/spaces/{slug}/engagements/{engagement}/registers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registers")
public class RegisterResource {

    @Inject
    private DeclaredRegisters declared;

    @Inject
    private EntryRights rights;

    @Inject
    private EntryFilter filter;

    @Inject
    private Recording recording;

    @Inject
    private RegisterView view;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "listRegisters", summary = "The registers that the programme declares, with how many entries wait",
            description = "Needs SEE on one node; only entries of the nodes that the caller sees are counted. Empty if none is declared.")
    public List<RegisterDto> list(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        return view.registers(engagement, rights.visible(engagement));
    }

    @GET
    @Path("/{register}")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getRegister", summary = "One register, where it is kept, and its entries by number",
            description = "Only nodes on which the caller has SEE. state is a declared state, owner a person, late keeps what is overdue.")
    public RegisterContentDto content(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("register") String register, @QueryParam("state") String state, @QueryParam("owner") UUID owner,
            @QueryParam("late") boolean late) {
        Set<UUID> visible = rights.visible(engagement);
        RegisterDefinition definition = declared.require(engagement, register);
        return view.content(engagement, definition, visible,
                filter.entries(engagement, definition, visible, new EntryFilter.Wanted(state, owner, late)));
    }

    @POST
    @Path("/{register}/entries")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openRegisterEntry", summary = "Open an entry; it gets the next number",
            description = "Needs RECORD on the node, which is of the register's level.")
    public RegisterEntryDto open(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("register") String register, NewRegisterEntry body) {
        NewRegisterEntry entry = Sent.present(body);
        return view.entry(recording.open(engagement, register, entry.nodeId(), entry.facts(), Sent.given(entry.dependsOn())));
    }
}
