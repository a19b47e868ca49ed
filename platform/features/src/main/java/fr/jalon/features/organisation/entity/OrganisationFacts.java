package fr.jalon.features.organisation.entity;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is said of an organisation. Texts are null where nothing is said.
 *
 * @param kind        SITE, LEGAL_BODY or OTHER
 * @param name        official name
 * @param finessGeo   geographic FINESS
 * @param finessLegal FINESS of the legal body
 * @param siret       SIRET
 * @param department  INSEE code
 * @param town        town
 * @param postcode    five digits
 * @param attributes  whatever else, sorted by name
 * @param origin      code of the importer that says so, null for a person
 */
public record OrganisationFacts(String kind, String name, String finessGeo, String finessLegal, String siret,
                                String department, String town, String postcode, Map<String, String> attributes, String origin) {

    public OrganisationFacts {
        attributes = new TreeMap<>(attributes);
    }
}
