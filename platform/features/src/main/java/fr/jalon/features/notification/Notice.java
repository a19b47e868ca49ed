package fr.jalon.features.notification;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something to tell. Texts are French and ready to be shown.
 *
 * @param subjectId    what it is about
 * @param occasion     tells two news of one kind on one subject and day apart; empty where there cannot be two
 * @param day          the day that it belongs to; a person is told once of a kind, subject, occasion and day
 * @param engagementId engagement, or null
 * @param title        what it is about
 * @param sentence     what happened
 * @param path         page below the space's own, with a leading slash
 */
public record Notice(NoticeKind kind, UUID subjectId, String occasion, LocalDate day, UUID engagementId, String title, String sentence,
                     String path) {
}
