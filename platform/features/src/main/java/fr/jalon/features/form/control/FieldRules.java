package fr.jalon.features.form.control;

import fr.jalon.features.form.FormProblem;
import fr.jalon.features.programme.definition.FormField;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.problem.Problem.FieldError;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What may stand in a cell, by what its field declares. */
public final class FieldRules {

    private static final int LONGEST_EVIDENCE = 2000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.,]\\d{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");

    private FieldRules() {
    }

    /**
     * @param given values as they were sent, may be null
     * @param links what a {@link FormField.Type#LINKS} may name
     * @return the same, stripped, in the order of the options, numbers with a point; empty for nothing
     * @throws Problem BAD_ANSWER, saying what to write
     */
    public static List<String> admitted(FormField field, List<String> given, Set<String> links) {
        List<String> values = given == null ? List.of()
                : given.stream().filter(Objects::nonNull).map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
        boolean several = field.type() == FormField.Type.CHOICES || field.type() == FormField.Type.LINKS;
        if (values.size() > 1 && !several) {
            throw wrong("« " + field.label() + " » ne prend qu'une valeur.");
        }
        return switch (field.type()) {
            case TEXT -> each(values, text -> text(field, text));
            case INTEGER -> each(values, text -> number(field, text, WHOLE, "un nombre entier"));
            case NUMBER -> each(values, text -> number(field, text, NUMBER, "un nombre"));
            case DATE -> each(values, FieldRules::day);
            case BOOLEAN -> each(values, text -> oneOf(field, text, List.of("true", "false")));
            case CHOICE -> each(values, text -> oneOf(field, text, field.options()));
            case CHOICES -> field.options().stream().filter(each(values, text -> oneOf(field, text, field.options()))::contains).toList();
            case LINKS -> each(values, text -> link(field, text, links));
        };
    }

    /** @throws Problem BAD_ANSWER where the field takes none, or it is too long */
    static String evidence(FormField field, String given) {
        String text = given == null || given.isBlank() ? null : given.strip();
        if (text != null && !field.evidenced()) {
            throw wrong("« " + field.label() + " » ne prend pas de preuve.");
        }
        if (text != null && text.length() > LONGEST_EVIDENCE) {
            throw wrong("La preuve tient en " + LONGEST_EVIDENCE + " caractères.");
        }
        return text;
    }

    private static List<String> each(List<String> values, UnaryOperator<String> rule) {
        return values.stream().map(rule).toList();
    }

    private static String text(FormField field, String text) {
        if (text.length() > field.longest()) {
            throw wrong("« " + field.label() + " » tient en " + field.longest() + " caractères ; vous en avez écrit " + text.length() + ".");
        }
        return text;
    }

    private static String number(FormField field, String text, Pattern form, String noun) {
        String compact = text.replaceAll("[\\s\\u00A0\\u202F]", "");
        if (!form.matcher(compact).matches()) {
            throw wrong("« " + field.label() + " » est " + noun + ".");
        }
        BigDecimal number = new BigDecimal(compact.replace(',', '.'));
        if (field.minimum() != null && number.compareTo(field.minimum()) < 0 || field.maximum() != null && number.compareTo(field.maximum()) > 0) {
            throw wrong("« " + field.label() + " » " + bounds(field) + ".");
        }
        return number.toPlainString();
    }

    private static String bounds(FormField field) {
        if (field.minimum() == null) {
            return "vaut " + field.maximum().toPlainString() + " au plus";
        }
        return field.maximum() == null ? "vaut " + field.minimum().toPlainString() + " au moins"
                : "va de " + field.minimum().toPlainString() + " à " + field.maximum().toPlainString();
    }

    private static String day(String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw wrong("Écrivez un jour qui existe, par exemple 2027-03-15.");
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw wrong("Écrivez un jour entre " + FIRST_YEAR + " et " + LAST_YEAR + ".");
        }
        return day.toString();
    }

    private static String oneOf(FormField field, String text, List<String> options) {
        if (!options.contains(text)) {
            throw wrong("« " + field.label() + " » prend l'une de ces valeurs : " + String.join(", ", options) + ".");
        }
        return text;
    }

    private static String link(FormField field, String text, Set<String> links) {
        if (!links.contains(text)) {
            throw wrong("« " + field.label() + " » mène à une ligne qui n'existe pas, ou plus. Choisissez-en une autre.");
        }
        return text;
    }

    static Problem wrong(String message) {
        return new Problem(FormProblem.BAD_ANSWER, message, List.of(new FieldError("values", message)));
    }
}
