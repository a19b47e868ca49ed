package fr.jalon.features.replacement.boundary;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.features.replacement.boundary.ReplacementDtos.NewAnswer;
import fr.jalon.features.replacement.boundary.ReplacementDtos.NewProposal;
import fr.jalon.features.replacement.boundary.ReplacementDtos.NewUnavailability;
import fr.jalon.features.replacement.boundary.ReplacementDtos.NewWithdrawal;
import fr.jalon.features.replacement.boundary.ReplacementDtos.ReplacementBoardDto;
import fr.jalon.features.replacement.boundary.ReplacementDtos.ReplacementDto;
import fr.jalon.features.replacement.control.Filling;
import fr.jalon.features.replacement.control.ReplacementBook;
import fr.jalon.features.replacement.control.Replacing;
import fr.jalon.features.replacement.entity.Proposal.Candidate;
import fr.jalon.features.replacement.entity.Replacement;
import fr.jalon.kernel.problem.Problem;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Replacements of the people whom a programme wants replaced within its delays. Acts answer with the replacement after them. */
@Path("/spaces/{slug}/engagements/{engagement}/replacements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "replacements")
public class ReplacementResource {

    @Inject
    private ReplacementBook book;

    @Inject
    private Replacing replacing;

    @Inject
    private Filling filling;

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private Seats seats;

    @Inject
    private ReplacementView view;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "listReplacements", summary = "Replacements of an engagement, and whose absence the caller may announce",
            description = "Only nodes on which the caller has SEE; 404 if there is none. Proposals are told to those who propose or answer.")
    public ReplacementBoardDto list(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        return view.board(engagements.get(engagement).id());
    }

    @POST
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "announceUnavailability", summary = "Say that the holder of a seat will not go on; the delay to propose starts",
            description = "For the holder, and for who holds the seat that the programme declares as the proposer.")
    public ReplacementDto announce(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewUnavailability body) {
        NewUnavailability notice = Sent.present(body);
        Set<UUID> visible = access.requireVisible(engagements.get(engagement).id());
        if (notice.mandateId() == null) {
            throw Problem.field("mandateId", "Choisissez un mandat de ce projet.");
        }
        Holder holder = seats.mandate(notice.mandateId()).filter(found -> visible.contains(found.nodeId()))
                .orElseThrow(() -> Problem.field("mandateId", "Choisissez un mandat de ce projet."));
        return view.of(replacing.announce(engagement, holder, notice.from(), notice.reason()));
    }

    @POST
    @Path("/{replacement}/proposals")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeSuccessor", summary = "Propose a person; the delay to answer starts",
            description = "For who may announce. One person at a time.")
    public ReplacementDto propose(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("replacement") UUID replacement, NewProposal body) {
        NewProposal sent = Sent.present(body);
        Replacement found = book.get(engagement, replacement);
        replacing.propose(found, new Candidate(sent.familyName(), sent.givenName(), sent.titles(), sent.email(), sent.startsOn()),
                sent.documentId());
        return view.of(found);
    }

    @POST
    @Path("/{replacement}/proposals/{proposal}/answer")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "answerProposal", summary = "Accept the person proposed, who takes the seat, or refuse with a motive",
            description = "For who holds the seat that the programme declares for it.")
    public ReplacementDto answer(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("replacement") UUID replacement, @PathParam("proposal") UUID proposal, NewAnswer body) {
        NewAnswer sent = Sent.present(body);
        Replacement found = book.get(engagement, replacement);
        if (sent.accepted()) {
            filling.accept(found, proposal);
        } else {
            replacing.refuse(found, proposal, sent.motive());
        }
        return view.of(found);
    }

    @POST
    @Path("/{replacement}/withdrawal")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawUnavailability", summary = "Take the notice back: the holder goes on",
            description = "For who may announce, as long as nobody took the seat.")
    public ReplacementDto withdraw(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("replacement") UUID replacement, NewWithdrawal body) {
        NewWithdrawal sent = Sent.present(body);
        Replacement found = book.get(engagement, replacement);
        replacing.withdraw(found, sent.reason());
        return view.of(found);
    }
}
