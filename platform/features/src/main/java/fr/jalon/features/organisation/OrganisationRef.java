package fr.jalon.features.organisation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An organisation of this space.
 *
 * @param id          identifier
 * @param kind        SITE, LEGAL_BODY or OTHER
 * @param name        official name
 * @param finessGeo   geographic FINESS number, or null
 * @param finessLegal FINESS number of the legal body, or null
 * @param siret       SIRET, or null
 * @param department  INSEE code, or null
 * @param town        name of the town, or null
 * @param attributes  what importers say beyond that, by names of their choice
 */
public record OrganisationRef(UUID id, String kind, String name, String finessGeo, String finessLegal, String siret,
                              String department, String town, Map<String, String> attributes) {

    /** @return the FINESS number to show: of the site, else of the legal body, else null */
    public String finess() {
        return finessGeo != null ? finessGeo : finessLegal;
    }

    /** @return names of the attributes that it has: those that are neither empty nor « no » */
    public Set<String> held() {
        return attributes.entrySet().stream().filter(entry -> !entry.getValue().isBlank() && !"no".equals(entry.getValue()))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
