package fr.jalon.kernel.legaltime.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalTimeResourceTest {
    private final LegalTimeResource resource = new LegalTimeResource();

    @BeforeEach
    void giveEngine() {
        resource.legalTime = new LegalTimeProducer().legalTime();
    }

    @Test
    void computeShouldAnswerTheDateWithItsExplanation() {
        DeadlineAnswer answer = resource.compute(
                new DeadlineRequest("2026-12-18", BigDecimal.TEN, "OUVRE", "METROPOLE", true, "AFTER", null));
        assertEquals(LocalDate.parse("2027-01-05"), answer.due());
        assertFalse(answer.explanation().isEmpty());
        assertTrue(answer.text().contains("Noël"));
    }

    @ParameterizedTest
    @CsvSource({
        ",10,OUVRE,METROPOLE,AFTER,,start", "2027-02-30,10,OUVRE,METROPOLE,AFTER,,start",
        "18/12/2026,10,OUVRE,METROPOLE,AFTER,,start", "2026-12-18,,OUVRE,METROPOLE,AFTER,,amount",
        "2026-12-18,-1,OUVRE,METROPOLE,AFTER,,amount", "2026-12-18,10,JOUR,METROPOLE,AFTER,,unit",
        "2026-12-18,10,,METROPOLE,AFTER,,unit", "2026-12-18,10,OUVRE,PARIS,AFTER,,zone",
        "2026-12-18,10,OUVRE,METROPOLE,LATER,,direction", "2026-12-18,10,OUVRE,METROPOLE,AFTER,Europe/Nancy,timeZone",
        "+999999999-01-01,10,OUVRE,METROPOLE,AFTER,,start"})
    void computeShouldNameTheWrongValue(String start, BigDecimal amount, String unit, String zone, String direction,
                                        String timeZone, String field) {
        Problem problem = assertThrows(Problem.class, () -> resource.compute(
                new DeadlineRequest(start, amount, unit, zone, true, direction, timeZone)));
        assertEquals(LegalTimeProblem.INVALID_DELAY, problem.code());
        assertEquals(field, problem.errors().get(0).field());
    }

    @Test
    void computeShouldRefuseAnEmptyRequest() {
        assertThrows(Problem.class, () -> resource.compute(null));
    }

    @Test
    void holidaysShouldListTheYearInOrder() {
        HolidaysAnswer answer = resource.holidays("LA_REUNION", "2027");
        assertEquals(12, answer.holidays().size());
        assertEquals(new HolidaysAnswer.Day(LocalDate.parse("2027-12-20"), "Abolition de l'esclavage"),
                answer.holidays().get(10));
    }

    @ParameterizedTest
    @CsvSource({"LA_REUNION,,year", "LA_REUNION,27,year", "LA_REUNION,1899,year", ",2027,zone"})
    void holidaysShouldNameTheWrongValue(String zone, String year, String field) {
        Problem problem = assertThrows(Problem.class, () -> resource.holidays(zone, year));
        assertEquals(field, problem.errors().get(0).field());
    }
}
