package fr.jalon.features.plan.control;

import java.time.LocalDate;

/**
 * A date that no longer moves by itself. For what lasts several days it is the first day of a session and the last day of a
 * phase.
 *
 * @param date   the day
 * @param kind   why it stays
 * @param reason French, who agreed or what was held; null if unsaid
 */
public record Pin(LocalDate date, Kind kind, String reason) {

    /** Why a date stays. */
    public enum Kind {
        /** It took place. */
        HELD,
        /** Those concerned agreed on it. */
        AGREED,
        /** It lies before the day from which a parameter has another value. */
        SETTLED
    }

    /** @return why it stays, in French */
    String why() {
        String held = switch (kind) {
            case HELD -> "Déjà tenu";
            case AGREED -> "Date convenue";
            case SETTLED -> "Antérieur au changement";
        };
        return reason == null || reason.isBlank() ? held : held + " : " + reason;
    }
}
