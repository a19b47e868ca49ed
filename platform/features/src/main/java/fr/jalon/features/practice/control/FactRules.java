package fr.jalon.features.practice.control;

import fr.jalon.features.practice.PracticeProblem;
import fr.jalon.features.practice.control.PracticeFacts.OriginShown;
import fr.jalon.features.programme.definition.PracticeDefinition;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a sheet may hold. All wrong fields are told at once. */
final class FactRules {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4000;

    private final List<FieldError> errors = new ArrayList<>();

    private FactRules() {
    }

    /**
     * @return the same facts, stripped
     * @throws Problem BAD_PRACTICE with each wrong field
     */
    static PracticeFacts admitted(PracticeDefinition declared, PracticeFacts given) {
        FactRules rules = new FactRules();
        PracticeText text = given.text();
        PracticeFacts facts = new PracticeFacts(rules.title(given.title()), given.type(), new PracticeText(
                rules.text("problem", text.problem()), rules.text("conditions", text.conditions()), rules.text("means", text.means()),
                rules.text("results", text.results()), rules.text("difficulties", text.difficulties())),
                given.originShown() == null ? OriginShown.NONE : given.originShown());
        if (facts.type() == null || declared.type(facts.type()).isEmpty()) {
            rules.wrong("type", "Choisissez un type de problème : "
                    + declared.types().stream().map(PracticeDefinition.ProblemType::label).collect(Collectors.joining(", ")) + ".");
        }
        refuse(rules.errors);
        return facts;
    }

    /** @throws Problem BAD_PRACTICE unless a moderator finds something to read */
    static void requireWhole(PracticeText text) {
        FactRules rules = new FactRules();
        rules.requireText("problem", text.problem(), "Dites quel problème cette pratique traite.");
        rules.requireText("means", text.means(), "Dites ce qui a été fait, et avec quels moyens.");
        rules.requireText("results", text.results(), "Dites ce que cela a donné, même si rien n'a été mesuré.");
        refuse(rules.errors);
    }

    /** @return the reason, stripped */
    static String reason(String field, String given) {
        FactRules rules = new FactRules();
        rules.requireText(field, given == null ? "" : given.strip(), "Dites pourquoi : le motif reste avec la fiche.");
        String reason = rules.text(field, given);
        refuse(rules.errors);
        return reason;
    }

    private String title(String given) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty() || text.length() > LONGEST_TITLE) {
            wrong("title", text.isEmpty() ? "Donnez un titre." : tooLong(LONGEST_TITLE));
        }
        return text;
    }

    private String text(String field, String given) {
        String text = given == null ? "" : given.strip();
        if (text.length() > LONGEST_TEXT) {
            wrong(field, tooLong(LONGEST_TEXT));
        }
        return text;
    }

    private void requireText(String field, String text, String message) {
        if (text.isEmpty()) {
            wrong(field, message);
        }
    }

    private void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new Problem(PracticeProblem.BAD_PRACTICE, errors.size() == 1 ? errors.get(0).message()
                    : "Corrigez les champs signalés, puis enregistrez de nouveau.", errors);
        }
    }

    private static String tooLong(int longest) {
        return "Ce texte dépasse " + longest + " caractères.";
    }
}
