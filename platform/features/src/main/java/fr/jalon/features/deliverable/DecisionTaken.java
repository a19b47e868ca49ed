package fr.jalon.features.deliverable;

import java.util.UUID;

/**
 * CDI event, synchronous, in the transaction of the decision.
 *
 * @param obligationId the deliverable
 * @param decisionId   the decision, which may take the place of a former one
 * @param bySilence    whether the law took it in the place of a person
 */
public record DecisionTaken(UUID obligationId, UUID decisionId, boolean bySilence) {
}
