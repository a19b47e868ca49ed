package fr.jalon.features.programme.definition;

import java.util.List;

/**
 * Someone whose work is counted in man-days, phase by phase.
 *
 * @param code     code, unique in the contract
 * @param label    French name
 * @param quality  the party that these people work for
 * @param expected what the text expects of them
 */
public record LoadDefinition(String code, String label, PartyQuality quality, List<Expected> expected) {

    /**
     * A load that the text gives.
     *
     * @param phase      code of the phase
     * @param days       man-days
     * @param provenance where it comes from
     */
    public record Expected(String phase, Quantity days, Provenance provenance) {
    }
}
