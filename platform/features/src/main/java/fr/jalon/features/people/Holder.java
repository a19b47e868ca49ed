package fr.jalon.features.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person in a seat.
 *
 * @param mandateId  the mandate
 * @param personId   whose
 * @param personName given name and family name
 * @param nodeId     node of the seat
 * @param role       code of the declared role
 * @param from       first day
 * @param to         last day, or null while it runs
 */
public record Holder(UUID mandateId, UUID personId, String personName, UUID nodeId, String role, LocalDate from, LocalDate to) {
}
