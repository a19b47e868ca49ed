package fr.jalon.features.programme.definition;

import fr.jalon.kernel.legaltime.DelayUnit;
import fr.jalon.kernel.legaltime.SilenceEffect;
import java.util.Set;

/**
 * A delay that runs while a delivery is decided, or while someone is replaced.
 *
 * @param code       code of the clock
 * @param label      French name
 * @param start      event that starts it; its day is not counted
 * @param holder     who must act before it ends
 * @param delay      its length, null if the decision that starts it gives the length
 * @param unit       unit of the delay, null together with {@code delay}: the decision's unit
 * @param rollOver   whether a last day that is not worked moves to the next worked one
 * @param decisions  codes of the decisions that the source expects within it, empty if any
 * @param silence    what silence does at its end
 * @param ambiguity  a gap or contradiction about it, null if there is none
 * @param provenance where it comes from
 */
public record ClockDefinition(String code, String label, Start start, Holder holder, Quantity delay, DelayUnit unit,
        boolean rollOver, Set<String> decisions, SilenceEffect silence, Ambiguity ambiguity, Provenance provenance) {

    /** Events that start a clock. */
    public enum Start {
        /** The first delivery. */
        DELIVERY("Remise", false),
        /** A further delivery after a postponement, or observations instead of it: whichever comes first. */
        REDELIVERY_OR_OBSERVATIONS("Nouvelle remise ou observations", false),
        /** A decision that postpones. */
        POSTPONEMENT("Décision qui demande de reprendre", false),
        /** A decision that refuses. */
        REFUSAL("Décision de refus", false),
        /** The notice that the holder of a seat will not go on. */
        UNAVAILABILITY("Avis d'indisponibilité", true),
        /** A successor is proposed. */
        PROPOSAL("Réception de la proposition", true),
        /** A proposed successor is refused. */
        PROPOSAL_REFUSAL("Refus de la personne proposée", true);

        private final String label;
        private final boolean replacement;

        Start(String label, boolean replacement) {
            this.label = label;
            this.replacement = replacement;
        }

        /** @return French name of the event */
        public String label() {
            return label;
        }

        /** @return whether it happens while someone is replaced, not while a delivery is decided */
        public boolean replacement() {
            return replacement;
        }
    }

    /** Who must act before a clock ends. */
    public enum Holder {
        VALIDATOR, OBLIGOR
    }
}
