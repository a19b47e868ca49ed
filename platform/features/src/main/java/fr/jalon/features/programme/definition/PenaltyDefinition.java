package fr.jalon.features.programme.definition;

import fr.jalon.kernel.legaltime.DelayUnit;

/**
 * What a delay costs: base × days ÷ divisor.
 *
 * @param base       of which amount
 * @param divisor    by what it is divided for each day
 * @param free       first days that cost nothing, null for none
 * @param unit       which days count: {@code CALENDAIRE} or {@code OUVRE}
 * @param cap        the most that all penalties together may come to, in hundredths of the contract's amount, null for no limit
 * @param provenance where it comes from
 */
public record PenaltyDefinition(Base base, Quantity divisor, Quantity free, DelayUnit unit, Quantity cap, Provenance provenance) {

    /** Amounts that a penalty is a part of, excluding tax. */
    public enum Base {
        /** All recorded prices of the contract. */
        CONTRACT,
        /** The recorded prices that pay for what is late. */
        DELIVERABLE
    }
}
