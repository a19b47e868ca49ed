package fr.jalon.features.plan.control;

import fr.jalon.kernel.legaltime.HolidayZone;
import java.util.Map;

/** Whose public holidays count at a place, by its department. */
final class SessionZones {

    private static final Map<String, HolidayZone> OF_DEPARTMENT = Map.ofEntries(
            Map.entry("57", HolidayZone.ALSACE_MOSELLE), Map.entry("67", HolidayZone.ALSACE_MOSELLE),
            Map.entry("68", HolidayZone.ALSACE_MOSELLE), Map.entry("971", HolidayZone.GUADELOUPE),
            Map.entry("972", HolidayZone.MARTINIQUE), Map.entry("973", HolidayZone.GUYANE),
            Map.entry("974", HolidayZone.LA_REUNION), Map.entry("975", HolidayZone.SAINT_PIERRE_ET_MIQUELON),
            Map.entry("976", HolidayZone.MAYOTTE), Map.entry("977", HolidayZone.SAINT_BARTHELEMY),
            Map.entry("978", HolidayZone.SAINT_MARTIN), Map.entry("986", HolidayZone.WALLIS_ET_FUTUNA),
            Map.entry("987", HolidayZone.POLYNESIE_FRANCAISE), Map.entry("988", HolidayZone.NOUVELLE_CALEDONIE));

    private SessionZones() {
    }

    /** @return the zone of a department; a two-character one is on the mainland; the fallback where nothing is known */
    static HolidayZone of(String department, HolidayZone fallback) {
        if (department == null || department.isBlank()) {
            return fallback;
        }
        return OF_DEPARTMENT.getOrDefault(department, department.length() == 2 ? HolidayZone.METROPOLE : fallback);
    }
}
