package fr.jalon.features.programme.definition;

import fr.jalon.features.programme.definition.DecisionDefinition.Presence;

/**
 * What a party writes on a delivery without deciding on it: seen, seen with observations, or refused.
 *
 * @param code       code of the visa, within its deliverable
 * @param label      French name (« Visa du financeur »)
 * @param role       code of the role that gives it
 * @param after      code of the visa that comes first, null if none
 * @param body       French name of the assembly in whose name it is given, null if the person gives it alone
 * @param minutes    whether the minutes of that assembly are attached
 * @param provenance where it comes from
 */
public record VisaDefinition(String code, String label, String role, String after, String body, Presence minutes,
        Provenance provenance) {
}
