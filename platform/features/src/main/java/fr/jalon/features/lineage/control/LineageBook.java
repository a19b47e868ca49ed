package fr.jalon.features.lineage.control;

import fr.jalon.features.document.DocumentCard;
import fr.jalon.features.document.Documents;
import fr.jalon.features.engagement.EngagementRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which projects a project follows, and what it carried over. */
@ApplicationScoped
public class LineageBook {

    @Inject
    private TenantSql sql;

    @Inject
    private Engagements engagements;

    @Inject
    private Documents documents;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What may be carried over. */
    public enum CarriedKind {
        /** A document. */
        DOCUMENT("un document"),
        /** The page of its indicators. */
        RESULTS("les résultats"),
        /** The page of its forms. */
        TOOLS("les outils");

        private final String label;

        CarriedKind(String label) {
            this.label = label;
        }

        /** @return French, with its article */
        public String label() {
            return label;
        }
    }

    /** That a project follows another one. */
    public record Follow(UUID id, UUID engagementId, UUID earlierId) {
    }

    /** Something that was carried over; document is null but for a document. */
    public record Carried(UUID id, CarriedKind kind, UUID documentId, UUID by, Instant at) {
    }

    /** @return the projects that this one follows, in the order of their noting */
    public List<Follow> of(UUID engagement) {
        return sql.list("SELECT id, engagement_id, earlier_id FROM jalon.engagement_follow WHERE engagement_id = ? ORDER BY noted_at, id",
                row -> new Follow(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)), engagement);
    }

    /** @return what was carried over, oldest first */
    public List<Carried> carried(UUID follow) {
        return sql.list("SELECT id, kind, document_id, carried_by, carried_at FROM jalon.engagement_carry WHERE follow_id = ?"
                + " ORDER BY carried_at, id", row -> new Carried(row.getObject("id", UUID.class), CarriedKind.valueOf(row.getString("kind")),
                        row.getObject("document_id", UUID.class), row.getObject("carried_by", UUID.class), Sql.instant(row, "carried_at")), follow);
    }

    /** @return whether the current person says what a project follows */
    public boolean runs(UUID engagement) {
        return access.may(engagements.get(engagement).rootId(), SeatRight.OPEN);
    }

    /** @return the projects that the current person could name: those they see, this one and those already named left out */
    public List<EngagementRef> candidates(UUID engagement) {
        List<UUID> named = of(engagement).stream().map(Follow::earlierId).toList();
        return engagements.all().stream().filter(one -> !one.id().equals(engagement) && !named.contains(one.id()))
                .filter(one -> !access.visible(one.id()).isEmpty()).toList();
    }

    /** Notes that the project follows another one. */
    public void follow(UUID engagement, UUID earlier) {
        requireRunning(engagement);
        EngagementRef before = candidates(engagement).stream().filter(one -> one.id().equals(earlier)).findFirst()
                .orElseThrow(() -> Problem.field("earlierId", "Choisissez un projet de la liste : un autre que celui-ci, que vous voyez, et qui n'est pas"
                        + " déjà indiqué."));
        if (of(earlier).stream().anyMatch(follow -> follow.earlierId().equals(engagement))) {
            throw Problem.field("earlierId", "« " + before.title() + " » suit déjà ce projet : l'un des deux seulement précède l'autre.");
        }
        sql.update("INSERT INTO jalon.engagement_follow (id, engagement_id, earlier_id, noted_by, noted_at) VALUES (?,?,?,?,?)", Ids.next(),
                engagement, earlier, me.id(), clock.instant());
        audit.record("engagement-follows", "engagement", engagement, engagement, me.name() + " a indiqué que ce projet fait suite à « "
                + before.title() + " ».");
    }

    /** Takes that back, while nothing was carried over. */
    public void unfollow(UUID engagement, UUID id) {
        Follow follow = required(engagement, id);
        if (!carried(id).isEmpty()) {
            throw new Problem(CommonProblem.CONFLICT, "Des éléments de ce projet sont déjà repris : le lien entre les deux projets reste.");
        }
        sql.update("DELETE FROM jalon.engagement_follow WHERE id = ?", id);
        audit.record("engagement-follows", "engagement", engagement, engagement, me.name() + " a retiré « "
                + engagements.get(follow.earlierId()).title() + " » des projets précédents.");
    }

    /** @return the documents of the earlier project that the current person may read and that were not carried over yet */
    public List<DocumentCard> offered(UUID engagement, UUID id) {
        Follow follow = required(engagement, id);
        List<UUID> taken = carried(id).stream().map(Carried::documentId).toList();
        return documents.ofNodes(access.visible(follow.earlierId())).stream().filter(card -> !taken.contains(card.id())).toList();
    }

    /** Carries something over: a reference to it. A document becomes readable for who sees the whole of the project. */
    public void carry(UUID engagement, UUID id, CarriedKind kind, UUID document) {
        Follow follow = required(engagement, id);
        if (carried(id).stream().anyMatch(one -> one.kind() == kind && (kind != CarriedKind.DOCUMENT || one.documentId().equals(document)))) {
            throw new Problem(CommonProblem.CONFLICT, "C'est déjà repris.");
        }
        String what = kind.label();
        if (kind == CarriedKind.DOCUMENT) {
            what = "« " + offered(engagement, id).stream().filter(card -> card.id().equals(document)).findFirst()
                    .orElseThrow(() -> Problem.field("documentId", "Ce document n'est pas dans le projet précédent, ou vous ne pouvez pas le lire."))
                    .name() + " »";
            documents.link(document, engagements.get(engagement).rootId(), "EARLIER_PROJECT", id, "carried");
        }
        sql.update("INSERT INTO jalon.engagement_carry (id, follow_id, kind, document_id, carried_by, carried_at) VALUES (?,?,?,?,?,?)",
                Ids.next(), id, kind.name(), kind == CarriedKind.DOCUMENT ? document : null, me.id(), clock.instant());
        audit.record("engagement-carried", "engagement", engagement, engagement, me.name() + " a repris " + what + " de « "
                + engagements.get(follow.earlierId()).title() + " ».");
    }

    /** @throws Problem ABSENT unless the project follows another one so */
    private Follow required(UUID engagement, UUID id) {
        requireRunning(engagement);
        return of(engagement).stream().filter(follow -> follow.id().equals(id)).findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND, "Ce projet précédent n'est pas indiqué ici."));
    }

    private void requireRunning(UUID engagement) {
        access.requireVisible(engagement);
        access.require(engagements.get(engagement).rootId(), SeatRight.OPEN);
        engagements.requireRunning(engagement);
    }
}
