package fr.jalon.features.programme.definition;

/**
 * A line of the price schedule: what may be ordered, unit by unit. The contract brings the price.
 *
 * @param code       code, unique in the price schedule
 * @param label      French name
 * @param unit       French name of the unit
 * @param quantity   how much an order has of it unless someone says otherwise, null if nothing is usual
 * @param tranche    code of the tranche that it belongs to, null outside tranches
 * @param provenance where it comes from
 */
public record UnitPriceDefinition(String code, String label, String unit, Quantity quantity, String tranche, Provenance provenance) {
}
