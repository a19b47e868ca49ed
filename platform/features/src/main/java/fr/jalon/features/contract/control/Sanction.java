package fr.jalon.features.contract.control;

import fr.jalon.features.programme.definition.RungDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An act of the ladder of sanctions, as it was sent.
 *
 * @param followsId  the act before, null for the first one
 * @param rung       declared code
 * @param label      French name at that time
 * @param motive     French
 * @param documentId the letter, or null
 * @param version    its version, null together with it
 * @param letter     number of the registered letter
 * @param mandateId  whose mandate is to end, null unless a replacement is demanded
 * @param endsOn     last day of the contract, null unless it is ended
 * @param receipt    null until the contractor had it
 */
public record Sanction(UUID id, UUID followsId, String rung, String label, RungDefinition.Kind kind, String motive, UUID documentId,
        Integer version, String letter, LocalDate sentOn, UUID mandateId, LocalDate endsOn, Instant recordedAt, UUID recordedBy,
        Receipt receipt) {

    /**
     * The contractor had the letter.
     *
     * @param dueOn       last day of its delay, null where it has none
     * @param explanation its computation as JSON, null together with it
     * @param replacementId what a demand of replacement opened, or null
     */
    public record Receipt(LocalDate receivedOn, LocalDate dueOn, String explanation, UUID replacementId, Instant notedAt, UUID notedBy) {

        /** @return first day on which another act may follow */
        public LocalDate nextFrom() {
            return dueOn == null ? receivedOn : dueOn.plusDays(1);
        }
    }
}
