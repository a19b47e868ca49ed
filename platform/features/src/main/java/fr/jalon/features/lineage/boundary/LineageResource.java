package fr.jalon.features.lineage.boundary;

import fr.jalon.features.document.DocumentCard;
import fr.jalon.features.document.Documents;
import fr.jalon.features.engagement.EngagementRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.lineage.boundary.LineageDtos.CarriedDto;
import fr.jalon.features.lineage.boundary.LineageDtos.CarryDto;
import fr.jalon.features.lineage.boundary.LineageDtos.EarlierProjectDto;
import fr.jalon.features.lineage.boundary.LineageDtos.LineageDto;
import fr.jalon.features.lineage.boundary.LineageDtos.NamedProjectDto;
import fr.jalon.features.lineage.boundary.LineageDtos.NewEarlierDto;
import fr.jalon.features.lineage.boundary.LineageDtos.OfferedDocumentDto;
import fr.jalon.features.lineage.control.LineageBook;
import fr.jalon.features.lineage.control.LineageBook.Carried;
import fr.jalon.features.lineage.control.LineageBook.Follow;
import fr.jalon.features.lineage.control.LineageBook.CarriedKind;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.People;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The projects that a project follows. */
@Path("/spaces/{slug}/engagements/{engagement}/earlier")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "lineage")
public class LineageResource {

    @Inject
    private LineageBook book;

    @Inject
    private Engagements engagements;

    @Inject
    private Documents documents;

    @Inject
    private People people;

    @Inject
    private Access access;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getLineage", summary = "The earlier projects, and what was carried over from each",
            description = "For who sees something of the project.")
    public LineageDto one(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        access.requireVisible(engagement);
        boolean mayChange = book.runs(engagement) && !engagements.get(engagement).closed();
        return new LineageDto(book.of(engagement).stream().map(this::earlier).toList(), mayChange ? book.candidates(engagement).stream()
                .map(one -> new NamedProjectDto(one.id(), one.title())).toList() : List.of(), mayChange);
    }

    private EarlierProjectDto earlier(Follow follow) {
        EngagementRef before = engagements.get(follow.earlierId());
        return new EarlierProjectDto(follow.id(), before.id(), before.title(), !access.visible(before.id()).isEmpty(),
                book.carried(follow.id()).stream().map(this::carried).toList());
    }

    private CarriedDto carried(Carried one) {
        Optional<DocumentCard> card = Optional.ofNullable(one.documentId()).flatMap(documents::readable);
        String label = one.kind() == CarriedKind.DOCUMENT ? card.map(DocumentCard::name).orElse("Document que vous ne pouvez pas lire")
                : one.kind() == CarriedKind.RESULTS ? "Indicateurs" : "Formulaires et grilles";
        return new CarriedDto(one.id(), one.kind(), label, people.name(one.by()), one.at(), card.map(DocumentCard::id).orElse(null),
                card.map(found -> found.versions().get(found.versions().size() - 1).version()).orElse(null));
    }

    @POST
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "followProject", summary = "Note that the project follows another one", description = "Needs OPEN on its root.")
    public LineageDto follow(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewEarlierDto body) {
        if (body == null) {
            throw Problem.field("earlierId", "Choisissez un projet.");
        }
        book.follow(engagement, body.earlierId());
        return one(slug, engagement);
    }

    @DELETE
    @Path("/{follow}")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "unfollowProject", summary = "Take that back, while nothing was carried over", description = "Needs OPEN on its root.")
    public LineageDto unfollow(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("follow") UUID follow) {
        book.unfollow(engagement, follow);
        return one(slug, engagement);
    }

    @GET
    @Path("/{follow}/documents")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "listDocumentsToCarry", summary = "Documents of the earlier project that the caller may carry over",
            description = "Needs OPEN on the project's root. Those that the caller may read and that were not carried over yet.")
    public List<OfferedDocumentDto> offered(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @PathParam("follow") UUID follow) {
        return book.offered(engagement, follow).stream().map(card -> new OfferedDocumentDto(card.id(), card.name(), card.confidentialityLabel()))
                .toList();
    }

    @POST
    @Path("/{follow}/carried")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "carryOver", summary = "Carry something of an earlier project over, as a reference",
            description = "Needs OPEN on the root. A document becomes readable for who sees the project's root, within its confidentiality.")
    public LineageDto carry(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("follow") UUID follow, CarryDto body) {
        if (body == null || body.kind() == null) {
            throw Problem.field("kind", "Dites ce qui est repris : DOCUMENT, RESULTS ou TOOLS.");
        }
        book.carry(engagement, follow, body.kind(), body.documentId());
        return one(slug, engagement);
    }
}
