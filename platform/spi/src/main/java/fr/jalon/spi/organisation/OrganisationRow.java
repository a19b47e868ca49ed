package fr.jalon.spi.organisation;

import java.util.Map;
import java.util.Objects;

/**
 * One organisation as a file describes it. Texts are trimmed and never null: empty means that the file does not say.
 *
 * @param kind        sort of body
 * @param name        official name, never empty
 * @param finessGeo   geographic FINESS number, 9 characters with a valid check digit, or empty
 * @param finessLegal legal FINESS number of the body that runs it, same form, or empty
 * @param siret       14 digits with a valid check digit, or empty
 * @param department  INSEE code of the department ({@code "13"}, {@code "2B"}, {@code "974"}), or empty
 * @param town        name of the town, or empty
 * @param postcode    5 digits, or empty
 * @param attributes  what else the file says, by names of the plugin's choice; values are shown as they are
 */
public record OrganisationRow(OrganisationKind kind, String name, String finessGeo, String finessLegal, String siret,
                              String department, String town, String postcode, Map<String, String> attributes) {

    /** @throws IllegalArgumentException if the name is empty */
    public OrganisationRow {
        Objects.requireNonNull(kind, "kind");
        name = name.strip();
        finessGeo = finessGeo.strip();
        finessLegal = finessLegal.strip();
        siret = siret.strip();
        department = department.strip();
        town = town.strip();
        postcode = postcode.strip();
        attributes = Map.copyOf(attributes);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an organisation has a name");
        }
    }
}
