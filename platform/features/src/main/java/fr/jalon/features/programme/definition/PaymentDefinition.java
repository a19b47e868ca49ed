package fr.jalon.features.programme.definition;

import fr.jalon.kernel.legaltime.DelayUnit;

/**
 * When an invoice is due, once it may be paid.
 *
 * @param delay      length of the delay
 * @param unit       its unit
 * @param provenance where it comes from
 */
public record PaymentDefinition(Quantity delay, DelayUnit unit, Provenance provenance) {
}
