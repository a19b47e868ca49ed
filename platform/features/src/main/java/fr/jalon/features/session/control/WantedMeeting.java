package fr.jalon.features.session.control;

import fr.jalon.features.programme.definition.MeetingDefinition;
import fr.jalon.kernel.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A meeting as someone asks for it.
 *
 * @param title    null for the kind's own name
 * @param end      null where it lasts one day
 * @param purposes codes, in the order in which the programme declares them once {@link #sound}
 */
public record WantedMeeting(String kind, UUID nodeId, String title, LocalDate start, LocalDate end, List<String> purposes,
                            List<String> agenda) {

    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_POINT = 300;
    private static final int MOST_POINTS = 30;
    private static final int MOST_DAYS = 31;

    /**
     * @return the same, complete and tidy
     * @throws Problem INVALID_REQUEST naming the field
     */
    WantedMeeting sound(MeetingDefinition declared) {
        String name = title == null || title.isBlank() ? declared.label() : title.strip();
        if (name.length() > LONGEST_TITLE) {
            throw Problem.field("title", "Écrivez " + LONGEST_TITLE + " caractères au plus.");
        }
        if (start == null || start.getYear() < 2000 || start.getYear() > 2100) {
            throw Problem.field("start", "Donnez une date entre 2000 et 2100.");
        }
        LocalDate last = end == null ? start : end;
        if (last.isBefore(start) || last.isAfter(start.plusDays(MOST_DAYS - 1L))) {
            throw Problem.field("end", "Donnez un dernier jour qui suit le premier, de " + MOST_DAYS + " jours au plus.");
        }
        return new WantedMeeting(kind, nodeId, name, start, last, chosen(declared), points());
    }

    private List<String> chosen(MeetingDefinition declared) {
        List<String> codes = declared.purposes().stream().map(MeetingDefinition.Purpose::code).toList();
        if (!codes.containsAll(purposes) || purposes.isEmpty() != codes.isEmpty()) {
            throw Problem.field("purposes", codes.isEmpty() ? "Le programme ne prévoit pas d'objet pour cette réunion."
                    : "Choisissez au moins un des objets que le programme prévoit.");
        }
        return codes.stream().filter(purposes::contains).toList();
    }

    private List<String> points() {
        List<String> points = agenda.stream().filter(Objects::nonNull).flatMap(String::lines).map(String::strip).filter(point -> !point.isEmpty()).toList();
        if (points.isEmpty() || points.size() > MOST_POINTS || points.stream().anyMatch(point -> point.length() > LONGEST_POINT)) {
            throw Problem.field("agenda", "Écrivez de un à " + MOST_POINTS + " points, de " + LONGEST_POINT + " caractères au plus chacun.");
        }
        return points;
    }
}
