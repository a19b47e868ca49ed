package fr.jalon.features.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.jalon.kernel.legaltime.HolidayZone;
import fr.jalon.kernel.legaltime.Holidays;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTextTest {

    private static final Holidays HOLIDAYS = Holidays.official();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-11-23|2026-11-26|dans 3 jours ouvrés, jeudi 26 novembre",
        "2026-11-26|2026-11-26|aujourd'hui, jeudi 26 novembre",
        "2026-11-25|2026-11-26|demain, jeudi 26 novembre",
        "2026-11-20|2026-11-23|dans 1 jour ouvré, lundi 23 novembre",
        "2026-11-20|2026-11-22|dans 2 jours, dimanche 22 novembre",
        "2026-12-18|2027-01-05|dans 10 jours ouvrés, mardi 5 janvier 2027",
        "2026-11-22|2027-02-01|dans 71 jours, lundi 1er février 2027",
        "2026-11-26|2026-11-23|dépassé de 3 jours ouvrés, lundi 23 novembre",
        "2026-11-22|2026-11-20|dépassé de 2 jours, vendredi 20 novembre",
        "2027-01-05|2026-09-30|dépassé de 97 jours, mercredi 30 septembre 2026"})
    void textShouldCountAsPeopleDo(LocalDate today, LocalDate due, String expected) {
        assertEquals(expected, new DueText(HOLIDAYS, HolidayZone.METROPOLE, today).of(due));
    }

    @Test
    void textShouldCountTheZonesOwnHolidays() {
        LocalDate today = LocalDate.parse("2026-12-24");
        LocalDate due = LocalDate.parse("2026-12-28");
        assertEquals("dans 1 jour ouvré, lundi 28 décembre", new DueText(HOLIDAYS, HolidayZone.ALSACE_MOSELLE, today).of(due));
        assertNull(new DueText(HOLIDAYS, HolidayZone.METROPOLE, today).of(null));
    }
}
