package fr.jalon.features.signature;

import java.util.UUID;

/**
 * CDI event, synchronous, in the transaction of the signature.
 *
 * @param obligationId the deliverable
 * @param decisionId   the decision whose document was signed
 * @param complete     whether all have signed, so that the document is sealed
 */
public record RecordSigned(UUID obligationId, UUID decisionId, boolean complete) {
}
