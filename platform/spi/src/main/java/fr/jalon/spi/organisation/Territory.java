package fr.jalon.spi.organisation;

import java.util.Set;

/**
 * The part of the country whose organisations are wanted.
 *
 * @param regionCode  INSEE code of the region ({@code "93"}, {@code "01"} …); empty if the space has none
 * @param departments INSEE codes of departments ({@code "13"}, {@code "2A"}, {@code "974"}); empty = all of the region
 */
public record Territory(String regionCode, Set<String> departments) {

    /** The whole country. */
    public static final Territory EVERYWHERE = new Territory("", Set.of());

    /** @throws NullPointerException if a component is null */
    public Territory {
        regionCode = regionCode.strip();
        departments = Set.copyOf(departments);
    }

    /** @return the whole of one region */
    public static Territory region(String regionCode) {
        return new Territory(regionCode, Set.of());
    }

    /**
     * @param region     INSEE code of the region that the organisation says it is in
     * @param department INSEE code of its department
     * @return whether an organisation there is wanted
     */
    public boolean contains(String region, String department) {
        return (regionCode.isEmpty() || regionCode.equals(region))
                && (departments.isEmpty() || departments.contains(department));
    }
}
