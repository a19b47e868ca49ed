package fr.jalon.features.notification;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Something with a last day. Texts are French and ready to be shown.
 *
 * @param subjectId    identifier of what has that day
 * @param title        what it is
 * @param task         what must be done by then, a sentence without its end
 * @param engagementId engagement
 * @param path         page below the space's own, with a leading slash
 * @param personIds    who must act, by mandates of today
 */
public record DueThing(UUID subjectId, String title, String task, LocalDate dueOn, UUID engagementId, String path, Set<UUID> personIds) {

    /** @throws NullPointerException without persons */
    public DueThing {
        personIds = Set.copyOf(personIds);
    }
}
