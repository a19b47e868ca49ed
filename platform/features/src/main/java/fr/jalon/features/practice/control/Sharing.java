package fr.jalon.features.practice.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.SpaceRight;
import fr.jalon.features.practice.control.PracticeBook.Practice;
import fr.jalon.features.practice.control.PracticeBook.Version;
import fr.jalon.features.practice.control.PracticeFacts.OriginShown;
import fr.jalon.features.practice.control.Sheets.Seen;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Shows a published version to all other spaces, and takes it back: an act of who runs the space, on one version of one sheet. */
@ApplicationScoped
public class Sharing {

    @Inject
    private TenantSql sql;

    @Inject
    private Sheets sheets;

    @Inject
    private PracticeBook book;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Inject
    private Engagements engagements;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What the other spaces read now; a later version is not theirs until it is shared. */
    public record Standing(UUID sharedAs, int version, Instant at) {
    }

    /** @return what is shared of a sheet, empty for nothing */
    public Optional<Standing> standing(UUID practiceId) {
        return sql.one("SELECT shared_as, version, shared_at FROM control.practice_shared_as(?)", row -> new Standing(
                row.getObject("shared_as", UUID.class), row.getInt("version"), Sql.instant(row, "shared_at")), practiceId);
    }

    /** Shares the published version, in place of an earlier one. */
    public void share(UUID id, Integer revision) {
        access.requireInSpace(SpaceRight.SHARE_PRACTICES);
        Seen seen = sheets.act(id, revision);
        Version published = seen.published().filter(version -> seen.publications().get(0).nodeId() == null)
                .orElseThrow(() -> Sheets.wrongState("Seule une fiche publiée dans tout l'espace se partage avec les autres."));
        Optional<Standing> standing = standing(id);
        if (standing.filter(now -> now.version() == published.number()).isPresent()) {
            throw Sheets.wrongState("Cette version est déjà partagée.");
        }
        note(seen.practice(), published.id(), "SHARED", null);
        boolean made = sql.one("SELECT control.share_practice(?, ?, ?, ?, ?)", row -> row.getBoolean(1), standing.map(Standing::sharedAs)
                .orElseGet(Ids::next), id, published.id(), origin(seen.practice(), published.facts().originShown()), clock.instant()).orElse(false);
        if (!made) {
            throw new IllegalStateException("The published version of " + id + " was not shared");
        }
        tell("practice-shared", seen.practice(), "version " + published.number() + " partagée avec tous les autres espaces");
    }

    /** @return what readers learn of where a sheet comes from, or null */
    public String origin(Practice practice, OriginShown shown) {
        String project = engagements.get(practice.engagementId()).title();
        return switch (shown) {
            case NONE -> null;
            case PROJECT -> project;
            case PLACE -> engagements.node(practice.nodeId()).label() + " (" + project + ")";
        };
    }

    /** Takes it back: the other spaces do not read it any more. */
    public void revoke(UUID id, Integer revision, String givenReason) {
        access.requireInSpace(SpaceRight.SHARE_PRACTICES);
        Seen seen = sheets.act(id, revision);
        String reason = FactRules.reason("reason", givenReason);
        if (standing(id).isEmpty()) {
            throw Sheets.wrongState("Cette fiche n'est pas partagée.");
        }
        end(seen.practice(), reason);
        tell("practice-unshared", seen.practice(), "partage repris, motif : " + reason);
    }

    /** Ends what is shared of a sheet; nothing happens if nothing is. */
    void end(Practice practice, String reason) {
        if (standing(practice.id()).isPresent()) {
            note(practice, book.publications(practice.id()).get(0).versionId(), "REVOKED", reason);
            sql.call("SELECT control.unshare_practice(?)", practice.id());
        }
    }

    private void note(Practice practice, UUID versionId, String kind, String reason) {
        sql.update("INSERT INTO jalon.practice_sharing (id, practice_id, version_id, kind, reason, person_id, at) VALUES (?,?,?,?,?,?,?)",
                Ids.next(), practice.id(), versionId, kind, reason, me.id(), clock.instant());
        book.touch(practice.id());
    }

    private void tell(String action, Practice practice, String sentence) {
        audit.record(action, Writing.SUBJECT, practice.id(), null, "Bonne pratique " + practice.name() + " : " + sentence + ".");
    }
}
