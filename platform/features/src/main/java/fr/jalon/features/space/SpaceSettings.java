package fr.jalon.features.space;

import fr.jalon.kernel.legaltime.HolidayZone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** Settings of the bound space, read from its definition. */
public interface SpaceSettings {

    /** @return the space's name in addresses */
    String slug();

    /** @return the space's name for people */
    String name();

    /** @return whose public holidays count where a contract says nothing else */
    HolidayZone zone();

    /** @return in which a day begins and ends */
    ZoneId timeZone();

    /** @return the current day there */
    LocalDate today();

    /** @return INSEE code of its region, empty if it has none */
    String regionCode();

    /** @return INSEE codes of the departments it is limited to, empty for all of the region */
    Set<String> departments();
}
