package fr.jalon.features.programme.definition;

/**
 * A clause of the contract.
 *
 * @param code       code, dated if there is a rule
 * @param label      French name
 * @param level      level of the contract
 * @param rule       date that it sets (an end, a deadline), null if it sets none
 * @param text       what it says, in our own words, null if the label suffices
 * @param provenance where it comes from
 */
public record ClauseDefinition(String code, String label, String level, DateRule rule, String text, Provenance provenance)
        implements Dated {
}
