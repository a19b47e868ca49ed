package fr.jalon.features.plan.control;

import fr.jalon.features.programme.definition.CheckDefinition;
import java.util.List;
import java.util.UUID;

/**
 * Something that the people who plan should know.
 *
 * @param code      code of the check, or of the contradiction that the definition declares
 * @param severity  how strongly it is shown
 * @param nodes     nodes that it concerns, empty if all
 * @param message   French
 * @param source    citation of the source, or « proposition Jalon »; empty if nothing is said
 * @param ambiguity code under which the contradiction is listed, null if there is none
 */
public record PlanWarning(String code, CheckDefinition.Severity severity, List<UUID> nodes, String message, String source,
                          String ambiguity) {
}
