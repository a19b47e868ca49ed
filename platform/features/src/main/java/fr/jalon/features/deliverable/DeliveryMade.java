package fr.jalon.features.deliverable;

import java.util.UUID;

/**
 * CDI event, synchronous, in the transaction of the delivery.
 *
 * @param obligationId the deliverable
 * @param number       1 for the first
 */
public record DeliveryMade(UUID obligationId, int number) {
}
