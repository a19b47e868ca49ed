package fr.jalon.kernel.legaltime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalTimeBadInputTest {

    @ParameterizedTest
    @CsvSource({
        "-1, OUVRE, négative", "2.5, OUVRE, nombre entier", "2.5, WEEK, nombre entier", "2.25, MONTH, moitié",
        "0.1, MONTH, moitié", "36526, CALENDAIRE, cent ans", "1201, MONTH, cent ans", "26001, OUVRE, cent ans",
        "1E+999999999, CALENDAIRE, cent ans", "1E-999999999, MONTH, moitié", "-1E+999999999, OUVRE, négative"})
    void delayShouldRefuseAnAmountAndSayWhy(String amount, DelayUnit unit, String expected) {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            LegalTimeException refused =
                    assertThrows(LegalTimeException.class, () -> new Delay(new BigDecimal(amount), unit));
            assertEquals("amount", refused.field());
            assertTrue(refused.getMessage().contains(expected), refused.getMessage());
        });
    }

    @ParameterizedTest
    @CsvSource({"10.0", "1E+1", "10"})
    void delayShouldReadTheSameAmountWrittenDifferently(BigDecimal amount) {
        assertEquals(Delay.of(10, DelayUnit.OUVRE), new Delay(amount, DelayUnit.OUVRE));
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31, 1, CALENDAIRE, start", "2201-01-01, 1, CALENDAIRE, start",
        "2150-01-01, 1200, MONTH, amount", "2200-12-31, 2, CALENDAIRE, amount"})
    void computeShouldRefuseADateOutOfItsRange(String start, String amount, DelayUnit unit, String field) {
        LegalTimeException refused = assertThrows(LegalTimeException.class,
                () -> Engine.compute(start, amount, unit, false, Direction.AFTER, HolidayZone.METROPOLE));
        assertEquals(field, refused.field());
    }

    @Test
    void computeShouldRefuseToWalkOutOfItsRange() {
        assertThrows(LegalTimeException.class, () -> Engine.legal("2200-12-30", "3", DelayUnit.OUVRE));
        assertThrows(LegalTimeException.class, () -> Engine.compute("1900-01-02", "3", DelayUnit.OUVRE, true,
                Direction.BEFORE, HolidayZone.METROPOLE));
    }

    @Test
    void computeHoursShouldRefuseANegativeOrAbsurdNumber() {
        Instant start = Instant.parse("2027-01-01T00:00:00Z");
        assertThrows(LegalTimeException.class, () -> Engine.LEGAL_TIME.computeHours(start, -1, Engine.PARIS));
        assertThrows(LegalTimeException.class, () -> Engine.LEGAL_TIME.computeHours(start, Long.MAX_VALUE, Engine.PARIS));
    }
}
