package fr.jalon.features.engagement;

import java.time.LocalDate;

/**
 * What is written on the contract that covers a node.
 *
 * @param reference  its number, or null
 * @param notifiedOn or null
 */
public record ContractRef(String reference, LocalDate notifiedOn) {
}
