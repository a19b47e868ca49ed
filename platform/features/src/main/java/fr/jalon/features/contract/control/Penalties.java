package fr.jalon.features.contract.control;

import fr.jalon.features.contract.ContractProblem;
import fr.jalon.features.deliverable.Deliverables;
import fr.jalon.features.deliverable.OwedRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.Unfinished;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.programme.definition.ParameterValues;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.PenaltyDefinition;
import fr.jalon.features.programme.definition.PriceDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.DelayUnit;
import fr.jalon.kernel.legaltime.HolidayZone;
import fr.jalon.kernel.legaltime.LegalTime;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Penalties of what the contractor hands over too late. They are counted whenever they are read; none is owed before someone
 * of the buyer applies it, and none falls away before someone waives it: both with a motive.
 */
@ApplicationScoped
public class Penalties implements Unfinished {

    @Inject
    private Terms terms;

    @Inject
    private Prices prices;

    @Inject
    private SanctionBook sanctions;

    @Inject
    private SanctionNews news;

    @Inject
    private Deliverables deliverables;

    @Inject
    private Engagements engagements;

    @Inject
    private LegalTime legalTime;

    @Inject
    private SpaceSettings space;

    @Inject
    private TenantSql sql;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** What may be decided on a delay. */
    public enum Kind {
        APPLIED, WAIVED
    }

    /** A decision, with the penalty as it was counted that day. */
    public record Decided(UUID id, UUID obligationId, Kind kind, PenaltyCount.Delay delay, PenaltyCount count, String motive, Instant at, UUID by) {
    }

    /**
     * A delay.
     *
     * @param count   as it is today, or was on the day of the decision
     * @param ready   whether it can be decided on: the delay is over
     * @param decided null before
     */
    public record Line(OwedRef owed, PenaltyCount.Delay delay, PenaltyCount count, boolean ready, Decided decided) {
    }

    /** @return all delays, by due day; empty where the programme declares no penalty. Checks no right */
    public List<Line> lines(Terms.Contract contract) {
        Map<UUID, Decided> decided = decided(contract.ref().id());
        Optional<LocalDate> end = sanctions.terminatedOn(contract.ref().id());
        List<Prices.Line> priced = prices.lines(contract.ref().id());
        List<Line> lines = new ArrayList<>();
        for (OwedRef owed : deliverables.owed(contract.ref().engagementId())) {
            Decided decision = decided.get(owed.id());
            if (decision != null) {
                lines.add(new Line(owed, decision.delay(), decision.count(), false, decision));
            } else if (contract.declared().sanctions().penalty() != null && owed.contractual() && owed.obligor() == PartyQuality.CONTRACTOR
                    && owed.dueOn() != null) {
                late(contract, owed, end).map(delay -> new Line(owed, delay, count(contract, owed, delay, priced, applied(decided)),
                        owed.firstAt() != null || end.isPresent(), null)).filter(line -> line.count().days() > 0).ifPresent(lines::add);
            }
        }
        return lines;
    }

    @Override
    public List<String> in(UUID engagementId) {
        long open = engagements.contract(engagementId).map(ref -> new Terms.Contract(ref, engagements.definition(engagementId).contract()))
                .map(this::lines).orElse(List.of()).stream().filter(line -> line.decided() == null).count();
        return open == 0 ? List.of() : List.of(open + (open == 1 ? " retard" : " retards") + " du titulaire sans décision sur la pénalité");
    }

    /** @return euros applied so far */
    public BigDecimal applied(UUID contractId) {
        return applied(decided(contractId));
    }

    private static BigDecimal applied(Map<UUID, Decided> decided) {
        return decided.values().stream().filter(d -> d.kind() == Kind.APPLIED).map(d -> d.count().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** After the end of the contract nothing more is owed: the count stops there. */
    private Optional<PenaltyCount.Delay> late(Terms.Contract contract, OwedRef owed, Optional<LocalDate> end) {
        LocalDate delivered = owed.firstAt() == null ? null : owed.firstAt().atZone(space.timeZone()).toLocalDate();
        LocalDate until = delivered == null ? space.today() : delivered;
        if (end.isPresent() && end.get().isBefore(until)) {
            until = end.get();
        }
        if (!until.isAfter(owed.dueOn())) {
            return Optional.empty();
        }
        PenaltyDefinition rule = contract.declared().sanctions().penalty();
        return Optional.of(new PenaltyCount.Delay(owed.dueOn(), delivered, until, days(contract, rule, owed.dueOn(), until)));
    }

    private int days(Terms.Contract contract, PenaltyDefinition rule, LocalDate due, LocalDate until) {
        HolidayZone zone = engagements.zone(contract.ref().nodeId());
        return (int) due.plusDays(1).datesUntil(until.plusDays(1)).filter(day -> rule.unit() == DelayUnit.CALENDAIRE
                || day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && legalTime.holidays().on(day, zone).isEmpty()).count();
    }

    private PenaltyCount count(Terms.Contract contract, OwedRef owed, PenaltyCount.Delay delay, List<Prices.Line> all, BigDecimal applied) {
        PenaltyDefinition rule = contract.declared().sanctions().penalty();
        ParameterValues values = engagements.parameters(contract.ref().engagementId());
        List<String> paying = contract.declared().prices().stream().filter(price -> price.deliverables().contains(owed.code()))
                .map(PriceDefinition::code).toList();
        boolean whole = rule.base() == PenaltyDefinition.Base.CONTRACT;
        BigDecimal contracted = sum(all);
        BigDecimal base = whole ? contracted : sum(all.stream().filter(line -> paying.contains(line.code())).toList());
        BigDecimal cap = rule.cap() == null || contracted == null ? null : Money.share(contracted, rule.cap().resolve(values));
        return PenaltyCount.of(delay, new PenaltyCount.Rule(base, whole ? "total des prix enregistrés au contrat" : "prix qui paient ce livrable",
                days(rule), rule.free() == null ? 0 : rule.free().resolve(values).intValue(), rule.divisor().resolve(values), cap,
                applied));
    }

    /** @return the kind of days, French plural */
    public static String days(PenaltyDefinition rule) {
        return rule.unit() == DelayUnit.CALENDAIRE ? "jours calendaires" : "jours ouvrés";
    }

    private static BigDecimal sum(List<Prices.Line> lines) {
        return lines.stream().map(Prices.Line::total).reduce(BigDecimal::add).orElse(null);
    }

    /**
     * Applies or waives a penalty, once.
     *
     * @param read the amount that the person read, for one that is applied
     * @throws Problem PENALTY_CHANGED if it was decided on, the delay still runs, or another amount is owed now
     */
    public void decide(UUID engagementId, UUID obligationId, Kind kind, String motive, BigDecimal read) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.DECIDE);
        Line line = lines(contract).stream().filter(one -> one.owed().id().equals(obligationId)).findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND, "Rien n'est en retard à ce titre sur ce contrat."));
        if (kind == null) {
            throw Problem.field("kind", "Dites si la pénalité est appliquée, ou si vous y renoncez.");
        }
        String why = Terms.text("motive", motive, "Motivez cette décision.");
        decidable(line, kind, read);
        UUID id = Ids.next();
        sql.update("INSERT INTO jalon.penalty (id, contract_id, obligation_id, kind, due_on, delivered_on, counted_until, late_days, days, amount,"
                + " explanation, motive, decided_at, decided_by) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)", id, contract.ref().id(), obligationId,
                kind.name(), line.delay().dueOn(), line.delay().deliveredOn(), line.delay().until(), line.delay().lateDays(), line.count().days(),
                line.count().amount(), String.join("\n", line.count().explanation()), why, clock.instant().atOffset(ZoneOffset.UTC), me.id());
        String what = kind == Kind.APPLIED ? " a appliqué une pénalité de retard de " + Money.euros(line.count().amount())
                : " a renoncé à la pénalité de retard";
        terms.note(contract, kind == Kind.APPLIED ? "penalty-applied" : "penalty-waived", me.name() + what + " pour « " + line.owed().title() + " ».");
        news.decided(contract, id, line.owed().title(), kind == Kind.APPLIED ? "L'acheteur l'applique : " + Money.euros(line.count().amount())
                + ". Motif : " + why : "L'acheteur y renonce. Motif : " + why);
    }

    private static void decidable(Line line, Kind kind, BigDecimal read) {
        if (line.decided() != null) {
            throw new Problem(ContractProblem.PENALTY_CHANGED, "Cette pénalité est déjà décidée : rechargez la page.");
        }
        if (!line.ready()) {
            throw new Problem(ContractProblem.PENALTY_CHANGED, "« " + line.owed().title() + " » n'est pas remis : le retard court encore. La pénalité"
                    + " se décide après la remise.");
        }
        if (kind == Kind.APPLIED && line.count().amount() == null) {
            throw new Problem(ContractProblem.PENALTY_CHANGED, "Aucun prix n'est enregistré au contrat : une personne de l'acheteur doit l'enregistrer"
                    + " avant d'appliquer une pénalité.");
        }
        if (kind == Kind.APPLIED && (read == null || read.compareTo(line.count().amount()) != 0)) {
            throw new Problem(ContractProblem.PENALTY_CHANGED, "La pénalité s'élève maintenant à " + Money.euros(line.count().amount())
                    + " : le calendrier, les prix ou la règle ont changé. Relisez-la.");
        }
    }

    private Map<UUID, Decided> decided(UUID contractId) {
        Map<UUID, Decided> decided = new LinkedHashMap<>();
        sql.list("SELECT * FROM jalon.penalty WHERE contract_id = ? ORDER BY decided_at, id", row -> {
            UUID obligation = row.getObject("obligation_id", UUID.class);
            PenaltyCount.Delay delay = new PenaltyCount.Delay(row.getObject("due_on", LocalDate.class), row.getObject("delivered_on", LocalDate.class),
                    row.getObject("counted_until", LocalDate.class), row.getInt("late_days"));
            return decided.put(obligation, new Decided(row.getObject("id", UUID.class), obligation, Kind.valueOf(row.getString("kind")), delay,
                    new PenaltyCount(row.getInt("days"), row.getBigDecimal("amount"), List.of(row.getString("explanation").split("\n"))),
                    row.getString("motive"), Sql.instant(row, "decided_at"), row.getObject("decided_by", UUID.class)));
        }, contractId);
        return decided;
    }
}
