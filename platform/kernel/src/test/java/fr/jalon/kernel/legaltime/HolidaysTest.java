package fr.jalon.kernel.legaltime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HolidaysTest {
    private final Holidays holidays = Holidays.official();

    @ParameterizedTest
    @EnumSource(HolidayZone.class)
    void holidaysShouldAgreeWithTheOfficialListFrom2006To2031(HolidayZone zone) {
        for (int year = 2006; year <= 2031; year++) {
            assertEquals(OfficialHolidays.of(year, zone), Set.copyOf(holidays.in(year, zone).keySet()), zone + " " + year);
        }
    }

    @Test
    void holidaysShouldAgreeWithThePrintedListsOf2026And2027() {
        assertEquals(days("2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25",
                "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25"), metropole(2026));
        assertEquals(days("2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-08", "2027-05-17",
                "2027-07-14", "2027-08-15", "2027-11-01", "2027-11-11", "2027-12-25"), metropole(2027));
    }

    @Test
    void easterMondayShouldBeRightInEveryYearOfTheRange() {
        for (int year = Holidays.FIRST_YEAR; year <= Holidays.LAST_YEAR; year++) {
            assertEquals(Optional.of("Lundi de Pâques"),
                    holidays.on(OfficialHolidays.easter(year).plusDays(1), HolidayZone.METROPOLE)
                            .filter(name -> name.contains("Pâques")).map(name -> "Lundi de Pâques"), "" + year);
        }
    }

    @Test
    void whitMondayShouldBeAHolidayFrom2004To2007() {
        assertTrue(holidays.on(LocalDate.parse("2005-05-16"), HolidayZone.METROPOLE).isPresent());
        assertTrue(holidays.on(LocalDate.parse("2007-05-28"), HolidayZone.MARTINIQUE).isPresent());
    }

    @Test
    void aidElKebirShouldNotBeAHolidayInMayotte() {
        assertFalse(holidays.on(LocalDate.parse("2026-05-27"), HolidayZone.MAYOTTE).isPresent());
        assertEquals(12, holidays.in(2026, HolidayZone.MAYOTTE).size());
    }

    @Test
    void onShouldNameBothHolidaysThatFallTogether() {
        assertEquals(Optional.of("Ascension et Fête du Travail"),
                holidays.on(LocalDate.parse("2008-05-01"), HolidayZone.METROPOLE));
    }

    @Test
    void officialShouldNotDependOnTheContextClassLoader() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertEquals(11, Holidays.official().in(2027, HolidayZone.METROPOLE).size());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void inShouldRefuseAYearOutOfTheRange() {
        LegalTimeException refused =
                assertThrows(LegalTimeException.class, () -> holidays.in(2201, HolidayZone.METROPOLE));
        assertEquals("year", refused.field());
    }

    private Set<LocalDate> metropole(int year) {
        return Set.copyOf(holidays.in(year, HolidayZone.METROPOLE).keySet());
    }

    private static Set<LocalDate> days(String... days) {
        return new TreeSet<>(Stream.of(days).map(LocalDate::parse).toList());
    }

    @Test
    void everyZoneShouldHaveALabelAndATimeZone() {
        for (HolidayZone zone : HolidayZone.values()) {
            assertFalse(zone.label().isBlank());
            assertTrue(List.of("Europe", "America", "Indian", "Pacific").contains(zone.timeZone().getId().split("/")[0]));
        }
    }
}
