package fr.jalon.features.session.boundary;

import fr.jalon.features.session.boundary.SessionDtos.NewCall;
import fr.jalon.features.session.control.Convocation;
import fr.jalon.kernel.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalTime;

/** Checks what the caller of a meeting adds to its date. */
final class CallRules {

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_MESSAGE = 4000;

    private CallRules() {
    }

    /** @throws Problem INVALID_REQUEST with the wrong field */
    static Convocation.Details details(NewCall sent) {
        NewCall body = sent == null ? new NewCall(null, null, null, null) : sent;
        LocalTime start = time("startsAt", body.startsAt());
        LocalTime end = time("endsAt", body.endsAt());
        if ((start == null) != (end == null)) {
            throw Problem.field(start == null ? "startsAt" : "endsAt", "Donnez l'heure de début et l'heure de fin, ou aucune des deux.");
        }
        if (start != null && !end.isAfter(start)) {
            throw Problem.field("endsAt", "La fin doit suivre le début.");
        }
        return new Convocation.Details(start, end, text("place", body.place(), LONGEST_PLACE),
                text("message", body.message(), LONGEST_MESSAGE));
    }

    private static LocalTime time(String field, String written) {
        try {
            return written == null || written.isBlank() ? null : LocalTime.parse(written.strip());
        } catch (DateTimeException unreadable) {
            throw Problem.field(field, "Donnez une heure comme 09:30.");
        }
    }

    private static String text(String field, String written, int longest) {
        if (written != null && written.length() > longest) {
            throw Problem.field(field, "Écrivez " + longest + " caractères au plus.");
        }
        return written == null || written.isBlank() ? null : written.strip();
    }
}
