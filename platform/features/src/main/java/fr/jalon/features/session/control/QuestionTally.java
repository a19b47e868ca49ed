package fr.jalon.features.session.control;

import fr.jalon.features.programme.definition.FormField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What was answered to one question.
 *
 * @param answered     answers in which something stands
 * @param mean         of numbers, one decimal; null where there is none
 * @param distribution how often each value stands, empty for texts and open numbers
 * @param texts        what was written, in alphabetical order: two texts of one person do not stand side by side
 */
public record QuestionTally(FormField field, int answered, BigDecimal mean, List<Share> distribution, List<Said> texts) {

    /** Steps of a scale that are still counted one by one. */
    private static final int LONGEST_SCALE = 20;

    /** How often a value stands. */
    public record Share(String value, int count) {
    }

    /**
     * What someone wrote.
     *
     * @param by null where it is anonymous
     */
    public record Said(String text, String by) {
    }

    /** @return the tally of a question over some answers */
    public static QuestionTally of(FormField field, List<EvaluationAnswer> answers) {
        List<EvaluationAnswer> given = answers.stream().filter(answer -> answer.values().containsKey(field.code())).toList();
        List<String> values = given.stream().flatMap(answer -> answer.values().get(field.code()).stream()).toList();
        return new QuestionTally(field, given.size(), mean(field, values), steps(field).stream().map(step ->
                new Share(step, (int) values.stream().filter(step::equals).count())).toList(), texts(field, given));
    }

    private static BigDecimal mean(FormField field, List<String> values) {
        boolean number = field.type() == FormField.Type.INTEGER || field.type() == FormField.Type.NUMBER;
        return !number || values.isEmpty() ? null : values.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), 1, RoundingMode.HALF_UP);
    }

    private static List<String> steps(FormField field) {
        return switch (field.type()) {
            case BOOLEAN -> List.of("true", "false");
            case CHOICE, CHOICES -> field.options();
            case INTEGER -> scale(field);
            default -> List.of();
        };
    }

    private static List<String> scale(FormField field) {
        if (field.minimum() == null || field.maximum() == null
                || field.maximum().subtract(field.minimum()).compareTo(BigDecimal.valueOf(LONGEST_SCALE)) > 0) {
            return List.of();
        }
        List<String> scale = new ArrayList<>();
        for (int step = field.minimum().intValue(); step <= field.maximum().intValue(); step++) {
            scale.add(String.valueOf(step));
        }
        return scale;
    }

    private static List<Said> texts(FormField field, List<EvaluationAnswer> given) {
        if (field.type() != FormField.Type.TEXT && field.type() != FormField.Type.DATE) {
            return List.of();
        }
        return given.stream().map(answer -> new Said(answer.values().get(field.code()).get(0), answer.name()))
                .sorted(Comparator.comparing(Said::text, Collator.getInstance(Locale.FRENCH)::compare)).toList();
    }
}
