package fr.jalon.features.session.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.programme.definition.FormField;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuestionTallyTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    @Test
    void scaleShouldCountEveryStepAndTheMeanOnlyWhatWasAnswered() {
        QuestionTally tally = QuestionTally.of(field(FormField.Type.INTEGER, 1, 5), List.of(answer("4"), answer("5"), answer("5"), answer()));
        assertEquals(3, tally.answered());
        assertEquals(new BigDecimal("4.7"), tally.mean());
        assertEquals(List.of(0, 0, 0, 1, 2), tally.distribution().stream().map(QuestionTally.Share::count).toList());
    }

    @Test
    void openNumberShouldHaveAMeanAndNoSteps() {
        QuestionTally tally = QuestionTally.of(field(FormField.Type.INTEGER, 0, 1000), List.of(answer("10"), answer("21")));
        assertEquals(new BigDecimal("15.5"), tally.mean());
        assertTrue(tally.distribution().isEmpty());
    }

    @Test
    void severalChoicesShouldCountOneByOne() {
        QuestionTally tally = QuestionTally.of(new FormField("q", "Q", null, FormField.Type.CHOICES, false, List.of("a", "b", "c"), null, null, 0,
            false), List.of(answer("a", "c"), answer("c")));
        assertEquals(2, tally.answered());
        assertEquals(List.of(1, 0, 2), tally.distribution().stream().map(QuestionTally.Share::count).toList());
        assertNull(tally.mean());
    }

    @Test
    void textsShouldStandInAlphabeticalOrderAndNotAsTheyCame() {
        QuestionTally tally = QuestionTally.of(field(FormField.Type.TEXT, null, null), List.of(answer("Zones"), answer("éclairage"), answer("Bruit")));
        assertEquals(List.of("Bruit", "éclairage", "Zones"), tally.texts().stream().map(QuestionTally.Said::text).toList());
    }

    @Test
    void anonymousAnswersShouldBeReadOnlyTogether() {
        assertFalse(evaluation(true, null).readable(20, NOON), "one after the other");
        assertFalse(evaluation(true, NOON).readable(4, NOON), "too few");
        assertTrue(evaluation(true, NOON).readable(5, NOON));
        assertTrue(evaluation(false, null).readable(1, NOON), "everyone gave a name");
    }

    private static Evaluation evaluation(boolean anonymous, Instant closedAt) {
        UUID id = UUID.randomUUID();
        return new Evaluation(id, id, id, id, "avis", anonymous, 5, NOON.minusSeconds(60), NOON.plusSeconds(60), closedAt, null);
    }

    private static FormField field(FormField.Type type, Integer from, Integer to) {
        return new FormField("q", "Q", null, type, false, List.of(), from == null ? null : BigDecimal.valueOf(from),
            to == null ? null : BigDecimal.valueOf(to), type == FormField.Type.TEXT ? 2000 : 0, false);
    }

    private static EvaluationAnswer answer(String... values) {
        return new EvaluationAnswer(UUID.randomUUID(), null, values.length == 0 ? Map.of() : Map.of("q", List.of(values)));
    }
}
