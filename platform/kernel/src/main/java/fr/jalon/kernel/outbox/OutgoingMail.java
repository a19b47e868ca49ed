package fr.jalon.kernel.outbox;

import java.util.Optional;

/**
 * One message to one person.
 *
 * @param recipient address
 * @param subject   one line
 * @param plain     the text, for readers that show no HTML
 * @param html      the same, as a whole document
 * @param calendar  an iCalendar object that comes with it, or null
 */
public record OutgoingMail(String recipient, String subject, String plain, String html, Calendar calendar) {

    /**
     * A meeting in the form that calendars understand.
     *
     * @param method  {@code REQUEST} or {@code CANCEL}
     * @param content the object
     */
    public record Calendar(String method, String content) {
    }

    /** @return the calendar part, if there is one */
    Optional<Calendar> invitation() {
        return Optional.ofNullable(calendar);
    }
}
