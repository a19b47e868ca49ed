package fr.jalon.features.register.control;

import fr.jalon.features.programme.definition.RegisterDefinition;
import fr.jalon.features.programme.definition.RegisterDefinition.Attribute;
import fr.jalon.features.programme.definition.RegisterDefinition.Kind;
import fr.jalon.features.register.RegisterProblem;
import fr.jalon.features.register.entity.EntryFacts;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.problem.Problem.FieldError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What one entry may hold, by what its register declares. All wrong fields are told at once. */
final class EntryRules {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int HIGHEST = 4;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");

    private final RegisterDefinition register;
    private final List<FieldError> errors = new ArrayList<>();

    private EntryRules(RegisterDefinition register) {
        this.register = register;
    }

    /**
     * @return the same facts, texts stripped and empty ones absent
     * @throws Problem BAD_ENTRY with each wrong field
     */
    static EntryFacts admitted(RegisterDefinition register, EntryFacts given) {
        EntryRules rules = new EntryRules(register);
        EntryFacts facts = new EntryFacts(rules.title(given.title()), rules.text("description", given.description()),
                given.mandateId(), given.startsOn(), given.dueOn(), given.probability(), given.impact(),
                rules.text("prevention", given.prevention()), rules.attributes(given.attributes()));
        rules.checkDays(facts);
        rules.checkRisk(facts);
        refuse(rules.errors);
        return facts;
    }

    /** @throws Problem BAD_ENTRY unless the list is empty */
    static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new Problem(RegisterProblem.BAD_ENTRY, errors.size() == 1 ? errors.get(0).message()
                    : "Corrigez les champs signalés, puis enregistrez de nouveau.", errors);
        }
    }

    /**
     * @return the reason, stripped; null for none where none is needed
     * @throws Problem BAD_ENTRY if it is missing or too long
     */
    static String reason(String given, boolean needed) {
        String text = strip(given);
        if (text == null && needed) {
            refuse(List.of(new FieldError("reason", "Dites pourquoi : le motif reste dans l'historique.")));
        }
        if (text != null && text.length() > LONGEST_TEXT) {
            refuse(List.of(new FieldError("reason", tooLong(LONGEST_TEXT))));
        }
        return text;
    }

    private String title(String given) {
        String text = strip(given);
        if (text == null || text.length() > LONGEST_TITLE) {
            wrong("title", text == null ? "Donnez un titre." : tooLong(LONGEST_TITLE));
        }
        return text;
    }

    private String text(String field, String given) {
        String text = strip(given);
        if (text != null && text.length() > LONGEST_TEXT) {
            wrong(field, tooLong(LONGEST_TEXT));
        }
        return text;
    }

    private void checkDays(EntryFacts facts) {
        checkDay("dueOn", facts.dueOn());
        checkDay("startsOn", facts.startsOn());
        if (facts.startsOn() != null && register.kind() != Kind.ACTION) {
            wrong("startsOn", "Seule une action a un premier jour.");
        } else if (facts.startsOn() != null && facts.dueOn() != null && facts.startsOn().isAfter(facts.dueOn())) {
            wrong("startsOn", "Le premier jour suit l'échéance : corrigez l'un des deux.");
        }
    }

    private void checkDay(String field, LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            wrong(field, "Donnez un jour entre " + FIRST_YEAR + " et " + LAST_YEAR + ".");
        }
    }

    private void checkRisk(EntryFacts facts) {
        boolean risk = register.kind() == Kind.RISK;
        if (!risk && (facts.probability() != null || facts.impact() != null || facts.prevention() != null)) {
            wrong("probability", "Seul un risque a une probabilité, un impact et une prévention.");
        }
        checkDegree("probability", facts.probability(), risk && facts.impact() != null);
        checkDegree("impact", facts.impact(), risk && facts.probability() != null);
    }

    private void checkDegree(String field, Integer degree, boolean needed) {
        if (degree == null ? needed : degree < 1 || degree > HIGHEST) {
            wrong(field, "Cotez la probabilité et l'impact ensemble, chacun de 1 à " + HIGHEST + ".");
        }
    }

    private Map<String, String> attributes(Map<String, String> given) {
        given.keySet().stream().filter(code -> register.attribute(code).isEmpty()).forEach(code ->
                wrong("attributes." + code, "Ce registre n'a pas de champ « " + code + " »."));
        Map<String, String> admitted = new TreeMap<>();
        for (Attribute attribute : register.attributes()) {
            String value = strip(given.get(attribute.code()));
            if (value != null) {
                check(attribute, value);
                admitted.put(attribute.code(), value);
            } else if (attribute.required()) {
                wrong(attribute, "est obligatoire.");
            }
        }
        return admitted;
    }

    private void check(Attribute attribute, String value) {
        switch (attribute.type()) {
            case TEXT -> {
                if (value.length() > LONGEST_TEXT) {
                    wrong(attribute, "dépasse " + LONGEST_TEXT + " caractères.");
                }
            }
            case INTEGER -> {
                if (!WHOLE.matcher(value).matches()) {
                    wrong(attribute, "est un nombre entier.");
                }
            }
            case DATE -> {
                if (!isDay(value)) {
                    wrong(attribute, "est un jour entre " + FIRST_YEAR + " et " + LAST_YEAR + ", écrit 2027-03-31.");
                }
            }
            case CHOICE -> {
                if (!attribute.options().contains(value)) {
                    wrong(attribute, "n'admet que : " + String.join(", ", attribute.options()) + ".");
                }
            }
        }
    }

    private static boolean isDay(String value) {
        try {
            int year = LocalDate.parse(value).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    private void wrong(Attribute attribute, String what) {
        wrong("attributes." + attribute.code(), "« " + attribute.label() + " » " + what);
    }

    private void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    private static String tooLong(int longest) {
        return "Ce texte dépasse " + longest + " caractères.";
    }

    private static String strip(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
