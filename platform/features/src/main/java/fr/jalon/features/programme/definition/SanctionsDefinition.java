package fr.jalon.features.programme.definition;

import java.util.List;
import java.util.Optional;

/**
 * What the buyer may do when the contractor does not do what it owes.
 *
 * @param ladder  the acts, each of which supposes the one before
 * @param penalty what a day of delay costs, null if nothing is said
 */
public record SanctionsDefinition(List<RungDefinition> ladder, PenaltyDefinition penalty) {

    /** What is used where a programme declares nothing. */
    public static final SanctionsDefinition NONE = new SanctionsDefinition(List.of(), null);

    /** @return the rung of that code */
    public Optional<RungDefinition> rung(String code) {
        return ladder.stream().filter(rung -> rung.code().equals(code)).findFirst();
    }

    /**
     * @param code of a rung, or null for the beginning
     * @return the rung that follows it, empty at the end and for a rung that is not declared any more
     */
    public Optional<RungDefinition> after(String code) {
        if (code == null) {
            return ladder.stream().findFirst();
        }
        return rung(code).map(rung -> ladder.indexOf(rung) + 1).filter(next -> next < ladder.size()).map(ladder::get);
    }
}
