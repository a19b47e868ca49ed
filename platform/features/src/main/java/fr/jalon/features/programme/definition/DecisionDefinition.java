package fr.jalon.features.programme.definition;

import fr.jalon.kernel.legaltime.DelayUnit;
import java.util.Set;

/**
 * One kind of decision on a delivery.
 *
 * @param code       code of the decision
 * @param label      French noun (« ajournement »)
 * @param verb       French verb for the button (« Ajourner »)
 * @param effect     what it does to the obligation
 * @param motive     whether it is motivated
 * @param amount     whether it carries an amount in euros
 * @param delay      whether it carries a delay
 * @param delayUnit  unit of that delay, null if it carries none
 * @param allowed    after which events it may be taken
 * @param help       what it means, in French, null if unsaid
 * @param provenance where it comes from
 */
public record DecisionDefinition(String code, String label, String verb, Effect effect, Presence motive, Presence amount,
        Presence delay, DelayUnit delayUnit, Set<Moment> allowed, String help, Provenance provenance) {

    /** What a decision does to the obligation. */
    public enum Effect {
        /** The obligation is met. */
        ADMITTED,
        /** The obligation is met at a reduced price. */
        ADMITTED_REDUCED,
        /** It is to be perfected or defended, within a delay. */
        POSTPONED,
        /** It is not met by this delivery, and this delivery is closed. */
        REFUSED;

        /** @return whether the obligation is met */
        public boolean meets() {
            return this == ADMITTED || this == ADMITTED_REDUCED;
        }
    }

    /** Whether a decision carries something. */
    public enum Presence {
        NONE, OPTIONAL, REQUIRED
    }

    /** What a decision answers. */
    public enum Moment {
        FIRST_DELIVERY, REDELIVERY, OBSERVATIONS
    }
}
