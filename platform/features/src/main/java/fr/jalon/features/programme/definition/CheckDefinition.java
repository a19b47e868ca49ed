package fr.jalon.features.programme.definition;

/**
 * Something to warn about.
 *
 * @param code       code of the check
 * @param severity   how strongly it is shown
 * @param when       condition that calls for the warning
 * @param level      level of the nodes on which it is looked at
 * @param text       warning in French, in which {@code ${parameter}} stands for a value
 * @param ambiguity  code under which the contradiction is listed, null if there is none
 * @param provenance where it comes from
 */
public record CheckDefinition(String code, Severity severity, Condition when, String level, String text, String ambiguity,
        Provenance provenance) {

    /** How strongly a warning is shown. */
    public enum Severity {
        INFORMATION, WARNING
    }
}
