package fr.jalon.features.programme.definition;

import java.util.List;

/**
 * A part of a lump sum that may be paid before the rest.
 *
 * @param code         code, unique in the contract
 * @param label        French name
 * @param price        code of the lump sum
 * @param share        how much of it, in hundredths
 * @param deliverables codes of the deliverables that justify it once they are acknowledged
 * @param provenance   where it comes from
 */
public record InstalmentDefinition(String code, String label, String price, Quantity share, List<String> deliverables,
        Provenance provenance) {
}
