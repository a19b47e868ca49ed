package fr.jalon.kernel.legaltime;

import java.time.ZoneId;

/**
 * A part of France with its own list of public holidays. Contracts count in the zone of the buyer's seat, sessions in the
 * zone of the place where they are held. Zones that no text of the code du travail names have the eleven national days.
 */
public enum HolidayZone {
    /** Mainland without the three departments below. */
    METROPOLE("Métropole", "Europe/Paris"),
    /** Departments 57, 67 and 68 (code du travail L3134-13). */
    ALSACE_MOSELLE("Alsace-Moselle", "Europe/Paris"),
    GUADELOUPE("Guadeloupe", "America/Guadeloupe"),
    MARTINIQUE("Martinique", "America/Martinique"),
    GUYANE("Guyane", "America/Cayenne"),
    LA_REUNION("La Réunion", "Indian/Reunion"),
    MAYOTTE("Mayotte", "Indian/Mayotte"),
    SAINT_BARTHELEMY("Saint-Barthélemy", "America/St_Barthelemy"),
    SAINT_MARTIN("Saint-Martin", "America/Marigot"),
    SAINT_PIERRE_ET_MIQUELON("Saint-Pierre-et-Miquelon", "America/Miquelon"),
    NOUVELLE_CALEDONIE("Nouvelle-Calédonie", "Pacific/Noumea"),
    POLYNESIE_FRANCAISE("Polynésie française", "Pacific/Tahiti"),
    WALLIS_ET_FUTUNA("Wallis-et-Futuna", "Pacific/Wallis");

    private final String label;
    private final ZoneId timeZone;

    HolidayZone(String label, String timeZone) {
        this.label = label;
        this.timeZone = ZoneId.of(timeZone);
    }

    /** @return the French name, for people */
    public String label() {
        return label;
    }

    /** @return the IANA time zone of the zone's administration, used where nothing more precise is known */
    public ZoneId timeZone() {
        return timeZone;
    }
}
