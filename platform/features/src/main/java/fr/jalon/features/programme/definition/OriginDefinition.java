package fr.jalon.features.programme.definition;

/**
 * A date from which others are counted.
 *
 * @param code              code as the source writes it
 * @param label             French name
 * @param level             level on whose nodes it is entered; the nodes below inherit it
 * @param requiredAtOpening whether nothing can be opened without it
 * @param overridable       whether a node below may have a date of its own
 * @param help              what the date is, null if unsaid
 * @param ambiguity         a contradiction about it, null if there is none
 * @param provenance        where it comes from
 */
public record OriginDefinition(String code, String label, String level, boolean requiredAtOpening, boolean overridable,
        String help, Ambiguity ambiguity, Provenance provenance) implements Dated {
}
