package fr.jalon.features.indicator.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.jalon.kernel.problem.Problem.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12|12", "12,5|12.5", "12.5|12.5", "1 234,5|1234.5", "1\u202F234\u00A0567|1234567", "-3,25|-3.25", "0|0"})
    void commaDotAndSpacesShouldBeRead(String text, String value) {
        List<FieldError> errors = new ArrayList<>();
        assertEquals(new BigDecimal(value), FrenchNumber.parse("numerator", text, null, errors));
        assertEquals(List.of(), errors);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 %", "douze", "1,2,3", "1.234,5", "1e9", "12,", ",5", "1234567890123", "=1+1", "NaN"})
    void anythingElseShouldBeRefusedWithTheUnit(String text) {
        List<FieldError> errors = new ArrayList<>();
        assertNull(FrenchNumber.parse("numerator", text, "lits", errors));
        assertEquals(List.of(new FieldError("numerator", "Écrivez un nombre seul, comme 12,5 : l'unité est déjà connue (lits).")), errors);
    }

    @Test
    void nothingShouldBeNothing() {
        List<FieldError> errors = new ArrayList<>();
        assertNull(FrenchNumber.parse("numerator", " ", null, errors));
        assertNull(FrenchNumber.parse("numerator", null, null, errors));
        assertEquals(List.of(), errors);
    }

    @Test
    void textShouldRoundHalfUpAndGroupThousands() {
        assertEquals("39,5", FrenchNumber.text(new BigDecimal("39.5349"), 1));
        assertEquals("1,052", FrenchNumber.text(new BigDecimal("1.0523"), 3));
        assertEquals("1\u202F234", FrenchNumber.text(new BigDecimal("1234.4"), 0));
    }
}
