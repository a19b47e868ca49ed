package fr.jalon.features.plan.control;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
    @Schema(name = "PinKind")
    public enum Kind {
        /** It took place. */
        HELD,
        /** Those concerned agreed on it. */
        AGREED
    }

    /** @return why it stays, in French */
    String why() {
        String held = kind == Kind.HELD ? "Déjà tenu" : "Date convenue";
        return reason == null || reason.isBlank() ? held : held + " : " + reason;
    }
}
