package fr.jalon.features.programme.definition;

import java.util.List;
import java.util.Optional;

/**
 * What binds the parties.
 *
 * @param kind    kind of contract
 * @param label   French name, null for {@link Kind#NONE}
 * @param level   level whose node it covers, null for {@link Kind#NONE}
 * @param notified code of the origin that is the day of its notification, null if none is
 * @param parties who takes part in which quality
 * @param clauses the clauses that have a date or a text to show
 * @param tranches in which parts it is ordered, empty if it is ordered whole
 * @param prices  what is paid for what
 * @param priceSchedule what may be ordered unit by unit, empty if nothing is
 * @param instalments which parts of lump sums may be paid before the rest
 * @param load    whose work is counted
 * @param payment when an invoice is due, null if nothing is said
 * @param sanctions what the buyer may do when the contractor fails, never null
 * @param ending  how it ends between its parties, null if nothing is said
 */
public record ContractDefinition(Kind kind, String label, String level, String notified, List<PartyDefinition> parties,
        List<ClauseDefinition> clauses, List<TrancheDefinition> tranches, List<PriceDefinition> prices,
        List<UnitPriceDefinition> priceSchedule, List<InstalmentDefinition> instalments, List<LoadDefinition> load,
        PaymentDefinition payment, SanctionsDefinition sanctions, EndingDefinition ending) {

    /** @return the tranche of that code */
    public Optional<TrancheDefinition> tranche(String code) {
        return tranches.stream().filter(tranche -> tranche.code().equals(code)).findFirst();
    }

    /** Kinds of contract known to the core. */
    public enum Kind {
        MARKET, AGREEMENT, NONE
    }
}
