package fr.jalon.features.programme.definition;

import java.util.List;

/**
 * A price that the contract carries.
 *
 * @param code         code, unique in the contract
 * @param label        French name
 * @param kind         lump sum, or price of a unit
 * @param unit         French name of the unit, null for a lump sum
 * @param tranche      code of the tranche that it belongs to, null outside tranches
 * @param deliverables codes of the deliverables that must be acknowledged before it can be paid, empty if none
 * @param provenance   where it comes from
 */
public record PriceDefinition(String code, String label, Kind kind, String unit, String tranche, List<String> deliverables,
        Provenance provenance) {

    /** Kinds of price. */
    public enum Kind {
        LUMP_SUM, UNIT_PRICE
    }
}
