package fr.jalon.features.contract.control;

import fr.jalon.features.contract.ContractProblem;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.programme.definition.LoadDefinition;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.PhaseDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Man-days by phase and actor: what the buyer estimates, what the contractor offers, what is spent. */
@ApplicationScoped
public class Loads {

    private static final BigDecimal LARGEST = new BigDecimal("99999.99");

    @Inject
    private Terms terms;

    @Inject
    private Tranches tranches;

    @Inject
    private Engagements engagements;

    @Inject
    private TenantSql sql;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Inject
    private Clock clock;

    /** What a number of man-days is. */
    public enum Kind {
        ESTIMATED, OFFERED, SPENT
    }

    /**
     * Some man-days.
     *
     * @param phase    code
     * @param actor    code
     * @param workedOn day of the work, null unless spent
     * @param note     French, or null
     */
    public record Entry(String phase, String actor, Kind kind, BigDecimal days, LocalDate workedOn, String note) {
    }

    /** Records man-days: estimates and offers by the buyer, what is spent by whoever spends it; a correction is negative. */
    public void enter(UUID engagementId, Entry entry) {
        Terms.Contract seen = terms.seen(engagementId);
        LoadDefinition actor = seen.declared().load().stream().filter(l -> l.code().equals(entry.actor())).findFirst()
                .orElseThrow(() -> Problem.field("actor", "Choisissez un acteur de la liste."));
        PhaseDefinition phase = engagements.definition(engagementId).phase(entry.phase() == null ? "" : entry.phase())
                .orElseThrow(() -> Problem.field("phase", "Choisissez une phase de la liste."));
        if (entry.kind() == null) {
            throw Problem.field("kind", "Dites si ces jours sont estimés, offerts ou passés.");
        }
        boolean spent = entry.kind() == Kind.SPENT;
        Terms.Contract contract = terms.locked(engagementId, spent ? actor.quality() : PartyQuality.BUYER, SeatRight.RECORD);
        check(contract, entry, phase, spent);
        sql.update("INSERT INTO jalon.load_entry (id, contract_id, phase, actor, kind, days, worked_on, note, entered_at, person_id)"
                + " VALUES (?,?,?,?,?,?,?,?,?,?)", Ids.next(), contract.ref().id(), phase.code(), actor.code(), entry.kind().name(),
                entry.days(), spent ? entry.workedOn() : null, entry.note() == null || entry.note().isBlank() ? null
                        : Terms.text("note", entry.note(), ""), clock.instant().atOffset(ZoneOffset.UTC), me.id());
        terms.note(contract, "load-entered", me.name() + " a noté " + entry.days().stripTrailingZeros().toPlainString().replace('.', ',')
                + " j-h " + word(entry.kind()) + " pour « " + actor.label() + " », « " + phase.label() + " ».");
    }

    private void check(Terms.Contract contract, Entry entry, PhaseDefinition phase, boolean spent) {
        BigDecimal days = entry.days();
        if (days == null || days.stripTrailingZeros().scale() > 2 || days.abs().compareTo(LARGEST) > 0
                || days.signum() == 0 && spent || days.signum() < 0 && !spent) {
            throw Problem.field("days", "Donnez un nombre de jours-hommes, avec deux décimales au plus.");
        }
        if (!spent) {
            return;
        }
        if (entry.workedOn() == null || entry.workedOn().isAfter(space.today()) || entry.workedOn().getYear() < 2000) {
            throw Problem.field("workedOn", "Donnez le jour du travail, aujourd'hui au plus tard.");
        }
        boolean dormant = contract.declared().tranches().stream().anyMatch(t -> t.phases().contains(phase.code())
                && !tranches.ordered(contract, t.code()));
        if (dormant) {
            throw new Problem(ContractProblem.TRANCHE_DORMANT, "« " + phase.label() + " » relève d'une tranche qui n'est pas affermie :"
                    + " aucun jour ne peut y être passé.");
        }
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case ESTIMATED -> "estimés";
            case OFFERED -> "offerts";
            case SPENT -> "passés";
        };
    }

    /** @return all entries, oldest first */
    public List<Entry> entries(UUID contractId) {
        return sql.list("SELECT phase, actor, kind, days, worked_on, note FROM jalon.load_entry WHERE contract_id = ?"
                + " ORDER BY entered_at, id", row -> new Entry(row.getString("phase"), row.getString("actor"),
                        Kind.valueOf(row.getString("kind")), row.getBigDecimal("days"), row.getObject("worked_on", LocalDate.class),
                        row.getString("note")), contractId);
    }
}
