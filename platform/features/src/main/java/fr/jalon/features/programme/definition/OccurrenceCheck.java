package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What comes back says after which sessions, or in which periods, and never half of each. */
final class OccurrenceCheck {

    private final DeclaredNode root;
    private final LevelTree levels;
    private final List<DeclarationError> errors;
    private final Map<String, DeclaredNode> sessions = new HashMap<>();

    OccurrenceCheck(Declaration declaration, LevelTree levels, List<DeclarationError> errors) {
        this.root = declaration.root();
        this.levels = levels;
        this.errors = errors;
        root.children("sessions").forEach(session -> sessions.put(session.text("code"), session));
    }

    void run() {
        sessions.values().forEach(session -> session.child("occurrence").ifPresent(occurrence -> {
            if (occurrence.text("per").equals("SESSION")) {
                errors.add(occurrence.error("per", "une séance ne revient pas après d'autres séances",
                        "écrivez « per: PERIOD », avec every, unit, from et until"));
            } else {
                checkKeys(occurrence, false);
            }
        }));
        root.children("deliverables").forEach(deliverable -> deliverable.child("occurrence").ifPresent(occurrence -> {
            checkKeys(occurrence, occurrence.text("per").equals("SESSION"));
            occurrence.texts("sessions").forEach(code -> checkSession(occurrence, code, deliverable.text("level")));
        }));
    }

    private void checkKeys(DeclaredNode occurrence, boolean perSession) {
        for (String key : List.of("every", "unit", "from", "until")) {
            if (occurrence.has(key) == perSession) {
                errors.add(occurrence.error(key, perSession ? key + " n'a pas de sens par séance"
                        : key + " manque : une période a every, unit, from et until", perSession ? "retirez-le" : "ajoutez-le"));
            }
        }
        if (occurrence.has("sessions") != perSession) {
            errors.add(occurrence.error("sessions", "sessions va avec « per: SESSION »", "ajoutez-le ou retirez-le"));
        }
    }

    private void checkSession(DeclaredNode occurrence, String code, String level) {
        DeclaredNode session = sessions.get(code);
        if (!levels.atOrAbove(session.text("level"), level)) {
            errors.add(occurrence.error("sessions", "la séance « " + code + " » (niveau " + session.text("level")
                    + ") n'est pas unique pour le niveau " + level, "ne nommez que des séances du même niveau ou d'un niveau au-dessus"));
        } else if (session.has("occurrence")) {
            errors.add(occurrence.error("sessions", "la séance « " + code + " » revient plusieurs fois",
                    "ne nommez que des séances qui se tiennent une fois, ou donnez au livrable la même période"));
        }
    }
}
