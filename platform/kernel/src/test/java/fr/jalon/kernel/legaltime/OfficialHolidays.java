package fr.jalon.kernel.legaltime;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The official list of domain-facts §7.4, built without the engine and without its library. */
final class OfficialHolidays {
    private static final Map<HolidayZone, MonthDay> ABOLITION = Map.of(
            HolidayZone.GUADELOUPE, MonthDay.of(5, 27), HolidayZone.MARTINIQUE, MonthDay.of(5, 22),
            HolidayZone.GUYANE, MonthDay.of(6, 10), HolidayZone.LA_REUNION, MonthDay.of(12, 20),
            HolidayZone.MAYOTTE, MonthDay.of(4, 27), HolidayZone.SAINT_BARTHELEMY, MonthDay.of(10, 9));

    private OfficialHolidays() {
    }

    static Set<LocalDate> of(int year, HolidayZone zone) {
        LocalDate easter = easter(year);
        Set<LocalDate> days = new TreeSet<>(Set.of(easter.plusDays(1), easter.plusDays(39), easter.plusDays(50)));
        for (int[] day : new int[][] {{1, 1}, {5, 1}, {5, 8}, {7, 14}, {8, 15}, {11, 1}, {11, 11}, {12, 25}}) {
            days.add(LocalDate.of(year, day[0], day[1]));
        }
        if (zone == HolidayZone.ALSACE_MOSELLE) {
            days.add(easter.minusDays(2));
            days.add(LocalDate.of(year, 12, 26));
        }
        if (zone == HolidayZone.SAINT_MARTIN) {
            days.add(LocalDate.of(year, 5, year <= 2017 ? 27 : 28));
        }
        if (ABOLITION.containsKey(zone)) {
            days.add(ABOLITION.get(zone).atYear(year));
        }
        return days;
    }

    /** Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
