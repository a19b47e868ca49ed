package fr.jalon.kernel.legaltime;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Public holidays per zone. They agree with the official rules for 2006 to 2031; for other years of the range 1900 to
 * 2200 they are today's rules applied to that year. Safe for concurrent use; each zone and year is worked out once.
 */
public final class Holidays {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2200;

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("NEW_YEAR", "Jour de l'An"),
            Map.entry("christian.EASTER_MONDAY", "Lundi de Pâques"),
            Map.entry("LABOUR_DAY", "Fête du Travail"),
            Map.entry("VICTORY_DAY", "Victoire de 1945"),
            Map.entry("christian.ASCENSION_DAY", "Ascension"),
            Map.entry("christian.WHIT_MONDAY", "Lundi de Pentecôte"),
            Map.entry("NATIONAL_DAY", "Fête nationale"),
            Map.entry("ASSUMPTION_MARY", "Assomption"),
            Map.entry("ALL_SAINTS", "Toussaint"),
            Map.entry("ARMISTICE", "Armistice de 1918"),
            Map.entry("CHRISTMAS", "Noël"),
            Map.entry("christian.GOOD_FRIDAY", "Vendredi saint"),
            Map.entry("SECOND_CHRISTMAS_DAY", "Lendemain de Noël"),
            Map.entry("ABOLITION_OF_SLAVERY", "Abolition de l'esclavage"));

    private final HolidayManager manager;
    private final Map<ZoneYear, SortedMap<LocalDate, String>> known = new ConcurrentHashMap<>();

    private record ZoneYear(HolidayZone zone, int year) {
    }

    private Holidays(HolidayManager manager) {
        this.manager = manager;
    }

    /** @return the legal holidays of the Republic; reading their rules takes a moment, so keep the instance */
    public static Holidays official() {
        URL rules = Holidays.class.getResource("holidays.xml");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Jollyday looks up its XML reader through the context class loader, which may be a plugin's
        thread.setContextClassLoader(Holidays.class.getClassLoader());
        try {
            return new Holidays(HolidayManager.getInstance(ManagerParameters.create(rules)));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * @return the French name of the public holiday on that day, both names where two fall together, empty otherwise
     * @throws LegalTimeException outside the years 1900 to 2200
     */
    public Optional<String> on(LocalDate day, HolidayZone zone) {
        return Optional.ofNullable(in(day.getYear(), zone).get(day));
    }

    /**
     * @return the year's public holidays with their French names, in order of date; not modifiable
     * @throws LegalTimeException outside the years 1900 to 2200
     */
    public SortedMap<LocalDate, String> in(int year, HolidayZone zone) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new LegalTimeException("year", "L'année " + year + " est hors de la période calculée : donnez une année "
                    + "de " + FIRST_YEAR + " à " + LAST_YEAR + ".");
        }
        return known.computeIfAbsent(new ZoneYear(zone, year), this::workOut);
    }

    private SortedMap<LocalDate, String> workOut(ZoneYear key) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        for (Holiday holiday : manager.getHolidays(Year.of(key.year()), key.zone().name())) {
            days.merge(holiday.getDate(), nameOf(holiday), Holidays::together);
        }
        return Collections.unmodifiableSortedMap(days);
    }

    private static String nameOf(Holiday holiday) {
        String name = NAMES.get(holiday.getPropertiesKey());
        if (name == null) {
            throw new IllegalStateException("No French name for holiday " + holiday.getPropertiesKey());
        }
        return name;
    }

    // the order of a set must not decide on the text
    private static String together(String one, String other) {
        return one.compareTo(other) < 0 ? one + " et " + other : other + " et " + one;
    }
}
