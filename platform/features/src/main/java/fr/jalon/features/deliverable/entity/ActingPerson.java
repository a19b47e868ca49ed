package fr.jalon.features.deliverable.entity;

import java.util.UUID;

/**
 * Who acts, and by which mandate.
 *
 * @param personId  the card
 * @param mandateId the accepted mandate that runs today
 * @param name      for the history
 */
public record ActingPerson(UUID personId, UUID mandateId, String name) {
}
