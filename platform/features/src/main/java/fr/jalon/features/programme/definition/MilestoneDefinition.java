package fr.jalon.features.programme.definition;

/**
 * A date that matters in itself.
 *
 * @param code        code of the milestone
 * @param label       French name
 * @param level       level on whose nodes it stands
 * @param phase       code of the phase that it ends or marks, null if none
 * @param rule        when it is
 * @param contractual whether it can be late
 * @param ambiguity   a contradiction about it, null if there is none
 */
public record MilestoneDefinition(String code, String label, String level, String phase, DateRule rule,
        boolean contractual, Ambiguity ambiguity) implements Dated {
}
