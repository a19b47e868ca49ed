package fr.jalon.features.plan.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.ParameterChange;
import fr.jalon.features.engagement.Parameters;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.plan.Hosts;
import fr.jalon.features.plan.entity.PlanItem;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What people do to a calendar: freeze it, hold a date, see what an origin would move. */
@ApplicationScoped
public class PlanChanges implements Hosts {

    private static final int LONGEST_REASON = 500;
    private static final Set<String> PIN_KINDS = Set.of("HELD", "AGREED");
    private static final Set<String> PINNABLE = Set.of("SESSION", "MILESTONE", "DELIVERABLE", "PHASE");

    @Inject
    private PlanBook book;

    @Inject
    private PlanBasis basis;

    @Inject
    private Persistence persistence;

    @Inject
    private TenantSql sql;

    @Inject
    private Engagements engagements;

    @Inject
    private Parameters parameters;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * A frozen calendar.
     *
     * @param number from 1 within the engagement
     */
    public record Frozen(int number, Instant frozenAt, UUID by, String reason) {
    }

    /** Freezes the current dates as the next baseline. Two at once: the second is told to look again. */
    public Frozen freeze(UUID engagementId, String reason) {
        String why = reason(reason);
        persistence.flush();
        int number = sql.one("SELECT coalesce(max(number), 0) + 1 FROM jalon.baseline WHERE engagement_id = ?",
                row -> row.getInt(1), engagementId).orElseThrow();
        UUID id = Ids.next();
        Instant now = clock.instant();
        sql.update("INSERT INTO jalon.baseline (id, engagement_id, number, frozen_at, frozen_by, reason) VALUES (?,?,?,?,?,?)",
                id, engagementId, number, now, me.id(), why);
        sql.update("INSERT INTO jalon.baseline_date (baseline_id, plan_item_id, start_on, end_on) SELECT ?, id, start_on, end_on"
                + " FROM jalon.plan_item WHERE engagement_id = ? AND withdrawn_at IS NULL AND end_on IS NOT NULL AND NOT added", id, engagementId);
        audit.record("baseline-frozen", "baseline", id, engagementId, "Le calendrier de référence n° " + number + " a été figé : " + why);
        return new Frozen(number, now, me.id(), why);
    }

    /** @return the frozen calendars, newest first */
    public List<Frozen> baselines(UUID engagementId) {
        return sql.list("SELECT number, frozen_at, frozen_by, reason FROM jalon.baseline WHERE engagement_id = ? ORDER BY number DESC",
                row -> new Frozen(row.getInt("number"), Sql.instant(row, "frozen_at"),
                        row.getObject("frozen_by", UUID.class), row.getString("reason")), engagementId);
    }

    /** @throws Problem ABSENT if the engagement has no such item */
    public PlanItem item(UUID engagementId, UUID itemId) {
        return persistence.find(PlanItem.class, itemId).filter(item -> item.engagementId().equals(engagementId))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND, "Cet élément ne figure pas dans ce calendrier."));
    }

    /** Holds an item on a day; what counts from it follows. */
    public void pin(PlanItem item, String kind, LocalDate day, String reason) {
        List<Problem.FieldError> faults = new ArrayList<>();
        if (kind == null || !PIN_KINDS.contains(kind)) {
            faults.add(new Problem.FieldError("kind", "Choisissez HELD (tenu) ou AGREED (convenu)."));
        }
        if (day == null || day.getYear() < 2000 || day.getYear() > 2100) {
            faults.add(new Problem.FieldError("date", "Donnez une date entre 2000 et 2100."));
        }
        if (!faults.isEmpty()) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "Corrigez les champs signalés, puis renvoyez.", faults);
        }
        if (!PINNABLE.contains(item.kind())) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "Cette date vient du contrat : elle ne se fixe pas ici.");
        }
        item.pin(kind, day, reason(reason), me.id(), clock.instant());
        persistence.flush();
        audit.record("date-held", "plan-item", item.id(), item.engagementId(), "« " + item.title() + " » : "
                + ("HELD".equals(kind) ? "tenu le " : "convenu au ") + FrenchDate.day(day) + ". " + item.pinReason());
        book.recompute(item.engagementId());
    }

    /** Lets an item follow its rule again. */
    public void unpin(PlanItem item) {
        if (item.pinKind() == null) {
            throw new Problem(CommonProblem.CONFLICT, "Cette date n'est pas fixée : elle suit déjà sa règle.");
        }
        if (item.added()) {
            throw new Problem(CommonProblem.CONFLICT, "Aucune règle ne date cette réunion : changez sa date, ou retirez-la du calendrier.");
        }
        item.unpin();
        persistence.flush();
        audit.record("date-released", "plan-item", item.id(), item.engagementId(), "« " + item.title() + " » suit de nouveau sa règle.");
        book.recompute(item.engagementId());
    }

    @Override
    public void host(UUID engagementId, UUID itemId, UUID nodeId) {
        PlanItem item = item(engagementId, itemId);
        access.require(engagementId, item.nodeId(), SeatRight.PLAN);
        if (!"SESSION".equals(item.kind()) || !engagements.downwards(item.nodeId()).contains(nodeId)) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "Choisissez un membre du groupe que la séance réunit.",
                    List.of(new Problem.FieldError("nodeId", "Choisissez un élément placé sous celui de la séance.")));
        }
        item.hostedBy(nodeId);
        persistence.flush();
        audit.record("session-hosted", "plan-item", item.id(), item.engagementId(), "« " + item.title() + " » est accueilli par « "
                + engagements.node(nodeId).label() + " ».");
    }

    /**
     * What an origin or a parameter would move.
     *
     * @param moves    each with the identifier of its item, null for one that would be new
     * @param warnings those that the new calendar would have
     */
    public record Preview(List<Move> moves, List<PlanWarning> warnings) {
    }

    /** One move and the row it concerns. */
    public record Move(UUID itemId, PlanMove move) {
    }

    /** Computes, keeps nothing. */
    public Preview preview(UUID engagementId, UUID nodeId, String code, GivenOrigin origin) {
        PlanRequest now = basis.request(engagementId);
        return difference(engagementId, now, now.withOrigin(nodeId, code, origin));
    }

    /** Computes what a parameter would move, keeps nothing. */
    public Preview preview(UUID engagementId, ParameterChange change) {
        PlanRequest now = basis.request(engagementId);
        return difference(engagementId, now, now.withValues(parameters.byDateWith(engagementId, change)));
    }

    private Preview difference(UUID engagementId, PlanRequest now, PlanRequest then) {
        CalculatedPlan after = book.calculate(then);
        Map<ItemKey, UUID> ids = new HashMap<>();
        basis.items(engagementId).forEach(item -> ids.put(PlanBasis.key(item), item.id()));
        List<Move> moves = PlanDiff.between(book.calculate(now), after).stream()
                .map(move -> new Move(ids.get(move.item().key()), move)).toList();
        return new Preview(moves, after.warnings());
    }

    /** @return the warnings of the calendar as things stand */
    public List<PlanWarning> warnings(UUID engagementId) {
        return book.calculate(basis.request(engagementId)).warnings();
    }

    private static String reason(String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "Dites pourquoi, en " + LONGEST_REASON + " caractères au plus.",
                    List.of(new Problem.FieldError("reason", "Écrivez la raison.")));
        }
        return reason.strip();
    }
}
