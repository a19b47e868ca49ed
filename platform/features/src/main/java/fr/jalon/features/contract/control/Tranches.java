package fr.jalon.features.contract.control;

import fr.jalon.features.contract.ContractProblem;
import fr.jalon.features.engagement.DormantPhases;
import fr.jalon.features.engagement.EngagementChanged;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.programme.definition.TrancheDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tranches are affirmed or renounced by an explicit decision of the buyer; what hangs on them is owed from then on, or never. */
@ApplicationScoped
public class Tranches implements DormantPhases {

    @Inject
    private Terms terms;

    @Inject
    private Engagements engagements;

    @Inject
    private TenantSql sql;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Inject
    private Event<EngagementChanged> changes;

    @Inject
    private Clock clock;

    /** What may be decided on an optional tranche. */
    public enum Kind {
        AFFIRMED, RENOUNCED
    }

    /**
     * A decision that was taken.
     *
     * @param kind     what was decided
     * @param motive   why, French
     * @param on       day of the decision
     * @param at       when it was recorded
     * @param personId card of who took it
     */
    public record Decided(Kind kind, String motive, LocalDate on, Instant at, UUID personId) {
    }

    /**
     * Decides on an optional tranche, once.
     *
     * @param on day of the decision, today if null
     * @throws Problem TRANCHE_DECIDED if someone did before
     */
    public void decide(UUID engagementId, String code, Kind kind, String motive, LocalDate on) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.DECIDE);
        TrancheDefinition tranche = contract.declared().tranche(code).filter(t -> t.kind() == TrancheDefinition.Kind.OPTIONAL)
                .orElseThrow(() -> Problem.field("tranche", "Ce contrat n'a pas de tranche optionnelle de ce code."));
        if (kind == null) {
            throw Problem.field("kind", "Dites si la tranche est affermie, ou si vous y renoncez.");
        }
        String why = Terms.text("motive", motive, "Motivez cette décision.");
        LocalDate day = day(contract, on);
        Decided former = decided(contract.ref().id()).get(code);
        if (former != null) {
            throw new Problem(ContractProblem.TRANCHE_DECIDED, "« " + tranche.label() + " » : "
                    + (former.kind() == Kind.AFFIRMED ? "déjà affermie le " : "l'acheteur y a renoncé le ")
                    + FrenchDate.day(former.on()) + ".");
        }
        sql.update("INSERT INTO jalon.tranche_decision (id, contract_id, tranche, kind, motive, decided_on, decided_at, person_id)"
                + " VALUES (?,?,?,?,?,?,?,?)", Ids.next(), contract.ref().id(), code, kind.name(), why, day,
                clock.instant().atOffset(ZoneOffset.UTC), me.id());
        terms.note(contract, kind == Kind.AFFIRMED ? "tranche-affirmed" : "tranche-renounced", me.name()
                + (kind == Kind.AFFIRMED ? " a affermi « " : " a renoncé à « ") + tranche.label() + " » le " + FrenchDate.day(day)
                + ". Motif : " + why);
        changes.fire(new EngagementChanged(engagementId, EngagementChanged.Change.TRANCHE));
    }

    private LocalDate day(Terms.Contract contract, LocalDate on) {
        LocalDate day = on == null ? space.today() : on;
        if (day.isAfter(space.today())) {
            throw Problem.field("on", "Une décision ne se date pas dans le futur : donnez le jour où elle est prise.");
        }
        if (contract.ref().notifiedOn() != null && day.isBefore(contract.ref().notifiedOn())) {
            throw Problem.field("on", "Le contrat a été notifié le " + FrenchDate.day(contract.ref().notifiedOn())
                    + " : donnez ce jour ou un jour qui le suit.");
        }
        return day;
    }

    /** @return what was decided, by code of the tranche */
    public Map<String, Decided> decided(UUID contractId) {
        Map<String, Decided> decided = new HashMap<>();
        sql.list("SELECT tranche, kind, motive, decided_on, decided_at, person_id FROM jalon.tranche_decision WHERE contract_id = ?",
                row -> decided.put(row.getString("tranche"), new Decided(Kind.valueOf(row.getString("kind")), row.getString("motive"),
                        row.getObject("decided_on", LocalDate.class), Sql.instant(row, "decided_at"), row.getObject("person_id", UUID.class))),
                contractId);
        return decided;
    }

    /** @return whether what hangs on the tranche is ordered; true for null, outside tranches */
    public boolean ordered(Terms.Contract contract, String code) {
        if (code == null || contract.declared().tranche(code).filter(t -> t.kind() == TrancheDefinition.Kind.OPTIONAL).isEmpty()) {
            return true;
        }
        Decided decided = decided(contract.ref().id()).get(code);
        return decided != null && decided.kind() == Kind.AFFIRMED;
    }

    @Override
    public Set<String> of(UUID engagementId) {
        Set<String> dormant = new HashSet<>();
        engagements.contract(engagementId).map(ref -> new Terms.Contract(ref, engagements.definition(engagementId).contract()))
                .ifPresent(contract -> contract.declared().tranches().stream().filter(t -> !ordered(contract, t.code()))
                        .forEach(tranche -> dormant.addAll(tranche.phases())));
        return dormant;
    }
}
