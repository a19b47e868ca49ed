package fr.jalon.kernel.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One act.
 *
 * @param id          of the entry
 * @param at          when, UTC
 * @param personId    the tenant's card of who acted; null when the platform itself did
 * @param action      stable kebab-case verb
 * @param subjectKind what it was done to
 * @param subjectId   the subject
 * @param payload     French sentence, or null once it was erased
 */
public record AuditEntry(UUID id, Instant at, UUID personId, String action, String subjectKind, UUID subjectId, String payload) {
}
