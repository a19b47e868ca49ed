package fr.jalon.features.register.boundary;

import fr.jalon.features.register.boundary.RegisterDtos.RegisterCancellation;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterChangeDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterEntryDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterEntryFacts;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterMove;
import fr.jalon.features.register.control.EntryRights;
import fr.jalon.features.register.control.Recording;
import fr.jalon.features.register.control.RegisterBook;
import fr.jalon.features.register.entity.RegisterEntry;
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

/** One entry of a register. Acts answer 409 with what changed if the caller had not seen its newest revision. */
@Path("/spaces/{slug}/engagements/{engagement}/register-entries/{entry}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registers")
public class RegisterEntryResource {

    @Inject
    private RegisterBook book;

    @Inject
    private EntryRights rights;

    @Inject
    private Recording recording;

    @Inject
    private RegisterView view;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getRegisterEntry", summary = "One entry, and what the caller may do with it",
            description = "Needs SEE on its node.")
    public RegisterEntryDto get(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("entry") UUID entry) {
        return view.entry(seen(engagement, entry));
    }

    @GET
    @Path("/history")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getRegisterEntryHistory", summary = "Every change with who made it, oldest first",
            description = "Needs SEE on its node.")
    public List<RegisterChangeDto> history(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("entry") UUID entry) {
        return view.changes(book.changes(seen(engagement, entry).id()));
    }

    @PUT
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeRegisterEntry", summary = "Change what an open entry says",
            description = "Needs RECORD on its node. The body holds all facts: what is left out becomes empty.")
    public RegisterEntryDto change(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("entry") UUID entry, RegisterEntryFacts body) {
        RegisterEntryFacts facts = Sent.present(body);
        return view.entry(recording.change(engagement, entry, facts.revision(), facts.facts(),
                Sent.given(facts.dependsOn())));
    }

    @POST
    @Path("/state")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "moveRegisterEntry", summary = "Move an entry to another state: close it, reopen it, or neither",
            description = "Needs RECORD on its node, or to be its owner. Closing and reopening need a reason.")
    public RegisterEntryDto move(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("entry") UUID entry, RegisterMove body) {
        RegisterMove move = Sent.present(body);
        return view.entry(recording.move(engagement, entry, move.revision(), move.state(), move.reason()));
    }

    @POST
    @Path("/cancellation")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelRegisterEntry", summary = "Cancel an open entry with a reason; it stays readable",
            description = "Needs RECORD on its node.")
    public RegisterEntryDto cancel(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("entry") UUID entry, RegisterCancellation body) {
        RegisterCancellation cancellation = Sent.present(body);
        return view.entry(recording.cancel(engagement, entry, cancellation.revision(), cancellation.reason()));
    }

    private RegisterEntry seen(UUID engagementId, UUID id) {
        RegisterEntry entry = book.get(engagementId, id);
        rights.requireSight(entry);
        return entry;
    }
}
