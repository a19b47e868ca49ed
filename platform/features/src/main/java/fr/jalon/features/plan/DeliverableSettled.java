package fr.jalon.features.plan;

import java.util.UUID;

/**
 * CDI event, synchronous, in the transaction of the decision; fired by the deliverable feature, observed by gates.
 *
 * @param obligationId the obligation
 * @param nodeId       node it hangs on
 * @param phase        phase it belongs to, or null
 * @param code         declared code
 * @param effect       what the decision made of it
 */
public record DeliverableSettled(UUID obligationId, UUID nodeId, String phase, String code, Effect effect) {

    /** What a decision means for a gate. */
    public enum Effect {
        /** Nothing is owed any more. */
        SETTLED,
        /** It is owed again: rejected, or a former decision was revoked. */
        OWED
    }
}
