package fr.jalon.features.practice.control;

import fr.jalon.features.document.DocumentCard;
import fr.jalon.features.document.Documents;
import fr.jalon.features.document.VersionRef;
import fr.jalon.features.practice.control.PracticeBook.Practice;
import fr.jalon.features.practice.control.PracticeBook.State;
import fr.jalon.features.practice.control.PracticeBook.Version;
import fr.jalon.features.practice.control.Sheets.Seen;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tools of a sheet: versions of documents, in their own format. A sheet opens no document by itself: where it is published, the
 * documents are attached to that node, and their own rights and confidentiality go on deciding.
 */
@ApplicationScoped
public class Tools {

    private static final int MOST = 20;
    private static final String PURPOSE = "TOOL";

    @Inject
    private TenantSql sql;

    @Inject
    private Documents documents;

    @Inject
    private Sheets sheets;

    @Inject
    private PracticeRights rights;

    @Inject
    private PracticeBook book;

    private record Row(UUID id, UUID documentId, UUID documentVersionId, int documentNumber) {
    }

    /** A tool that the current person may open. */
    public record Tool(UUID id, UUID documentId, String name, int number, String fileName, long size, String confidentialityLabel) {
    }

    /** Tools of a version; {@code closed} counts those that the current person may not open. */
    public record Box(List<Tool> open, int closed) {
    }

    /** @return what the current person may open of a version's tools */
    public Box of(UUID versionId) {
        List<Row> rows = rows(versionId);
        List<Tool> open = rows.stream().flatMap(row -> tool(row).stream()).toList();
        return new Box(open, rows.size() - open.size());
    }

    private Optional<Tool> tool(Row row) {
        return documents.readable(row.documentId()).flatMap(card -> card.versions().stream()
                .filter(version -> version.version() == row.documentNumber()).findFirst().map(version -> tool(row, card, version)));
    }

    private static Tool tool(Row row, DocumentCard card, DocumentCard.VersionCard version) {
        return new Tool(row.id(), card.id(), card.name(), version.version(), version.fileName(), version.size(), card.confidentialityLabel());
    }

    private List<Row> rows(UUID versionId) {
        return sql.list("SELECT id, document_id, document_version_id, document_number FROM jalon.practice_tool WHERE version_id = ? ORDER BY id",
                row -> new Row(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getInt(4)), versionId);
    }

    /** Joins the newest version of a document that the author may read to the draft. */
    public void add(UUID practiceId, Integer revision, UUID documentId) {
        Seen seen = sheets.act(practiceId, revision);
        rights.requireAuthor(seen.practice());
        Version draft = draft(seen);
        VersionRef version = Optional.ofNullable(documentId).flatMap(documents::readable).flatMap(card -> documents.latest(card.id()))
                .orElseThrow(() -> Problem.field("documentId", "Ce document n'existe pas dans cet espace, ou ne vous est pas ouvert."));
        List<Row> rows = rows(draft.id());
        if (rows.size() >= MOST) {
            throw Problem.field("documentId", "Une fiche porte " + MOST + " outils au plus.");
        }
        if (rows.stream().noneMatch(row -> row.documentId().equals(documentId))) {
            insert(draft.id(), version.documentId(), version.id(), version.number());
        }
        documents.link(documentId, seen.practice().nodeId(), Writing.SUBJECT, practiceId, PURPOSE);
        book.touch(practiceId);
    }

    /** Takes a tool off the draft; the document stays where it was. */
    public void remove(UUID practiceId, Integer revision, UUID toolId) {
        Seen seen = sheets.act(practiceId, revision);
        rights.requireAuthor(seen.practice());
        if (sql.update("DELETE FROM jalon.practice_tool WHERE id = ? AND version_id = ?", toolId, draft(seen).id()) == 0) {
            throw PracticeBook.absent();
        }
        book.touch(practiceId);
    }

    private static Version draft(Seen seen) {
        return seen.in(State.DRAFT).orElseThrow(() -> Sheets.wrongState("Les outils se joignent à un brouillon : commencez une nouvelle version."));
    }

    /** Joins the same versions of the same documents to another version of the sheet. */
    void copy(UUID from, UUID to) {
        rows(from).forEach(row -> insert(to, row.documentId(), row.documentVersionId(), row.documentNumber()));
    }

    private void insert(UUID versionId, UUID documentId, UUID documentVersionId, int number) {
        sql.update("INSERT INTO jalon.practice_tool (id, version_id, document_id, document_version_id, document_number) VALUES (?,?,?,?,?)",
                Ids.next(), versionId, documentId, documentVersionId, number);
    }

    /** Attaches the tools that the moderator may read to the node at which the sheet is published from now on. */
    void open(Practice practice, UUID versionId, UUID nodeId) {
        rows(versionId).stream().map(Row::documentId).filter(document -> documents.readable(document).isPresent())
                .forEach(document -> documents.link(document, nodeId, Writing.SUBJECT, practice.id(), PURPOSE));
    }
}
