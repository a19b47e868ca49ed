package fr.jalon.features.contract.control;

import fr.jalon.features.programme.definition.RungDefinition.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Acts about one failure, each of which follows the one before.
 *
 * @param acts    oldest first, never empty
 * @param lifting null unless the buyer does not go on with it
 */
public record Procedure(List<Sanction> acts, Lifting lifting) {

    /** The buyer does not go on. */
    public record Lifting(String motive, Instant at, UUID by) {
    }

    /** Keeps its own copy. */
    public Procedure {
        acts = List.copyOf(acts);
    }

    /** @return the act that names it */
    public Sanction first() {
        return acts.get(0);
    }

    /** @return the newest act */
    public Sanction last() {
        return acts.get(acts.size() - 1);
    }

    /** @return whether it ended the contract: the contractor had the act that does */
    public boolean terminated() {
        return lifting == null && last().kind() == Kind.TERMINATION && last().receipt() != null;
    }

    /** @return whether someone still has to act */
    public boolean open() {
        return lifting == null && !terminated();
    }
}
