package fr.jalon.features.form.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.programme.definition.FormField;
import fr.jalon.features.programme.definition.FormField.Type;
import fr.jalon.kernel.problem.Problem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"INTEGER|3|3", "INTEGER| 4 |4", "NUMBER|1 200 000,50|1200000.50", "NUMBER|0.5|0.5", "DATE|2028-02-29|2028-02-29",
        "CHOICE|b|b", "BOOLEAN|true|true", "TEXT|  deux mots |deux mots", "LINKS|L1|L1"})
    void valueShouldBeKeptAsItIsMeant(Type type, String given, String kept) {
        assertEquals(List.of(kept), FieldRules.admitted(field(type), List.of(given), Set.of("L1")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"INTEGER|3.5|entier", "INTEGER|-1|de 0 à 10000000", "NUMBER|12 %|nombre", "NUMBER|1e9|nombre", "DATE|2027-02-29|existe",
        "DATE|0001-01-01|entre 1900", "CHOICE|c|a, b", "BOOLEAN|oui|true, false", "TEXT|abcdefghijklmnop|vous en avez écrit 16", "LINKS|L2|n'existe pas"})
    void wrongValueShouldBeToldWithWhatToWrite(Type type, String given, String told) {
        Problem problem = assertThrows(Problem.class, () -> FieldRules.admitted(field(type), List.of(given), Set.of("L1")));
        assertTrue(problem.getMessage().contains(told), problem.getMessage());
    }

    @Test
    void severalChoicesShouldComeInTheOrderOfTheOptions() {
        assertEquals(List.of("a", "b"), FieldRules.admitted(field(Type.CHOICES), List.of("b", "a", "b"), Set.of()));
        assertThrows(Problem.class, () -> FieldRules.admitted(field(Type.CHOICE), List.of("b", "a"), Set.of()));
    }

    @Test
    void nothingShouldStayNothing() {
        assertEquals(List.of(), FieldRules.admitted(field(Type.INTEGER), null, Set.of()));
        assertEquals(List.of(), FieldRules.admitted(field(Type.TEXT), Arrays.asList(null, "  "), Set.of()));
        assertNull(FieldRules.evidence(field(Type.TEXT), " "));
    }

    @Test
    void evidenceShouldStandOnlyWhereItIsDeclared() {
        assertThrows(Problem.class, () -> FieldRules.evidence(field(Type.TEXT), "Entretien du 3 mars"));
        FormField evidenced = new FormField("f", "Champ", null, Type.TEXT, false, List.of(), null, null, 12, true);
        assertEquals("Entretien du 3 mars", FieldRules.evidence(evidenced, " Entretien du 3 mars "));
        assertThrows(Problem.class, () -> FieldRules.evidence(evidenced, "x".repeat(2001)));
    }

    private static FormField field(Type type) {
        boolean number = type == Type.INTEGER || type == Type.NUMBER;
        return new FormField("f", "Champ", null, type, false, List.of("a", "b"), number ? BigDecimal.ZERO : null,
            number ? new BigDecimal("10000000") : null, 12, false);
    }
}
