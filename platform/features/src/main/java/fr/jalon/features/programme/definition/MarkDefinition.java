package fr.jalon.features.programme.definition;

import java.util.List;

/**
 * Something that happens within sessions without being a session of its own.
 *
 * @param code       code of the mark
 * @param label      French name
 * @param roles      codes of roles convened in addition
 * @param provenance where it comes from
 */
public record MarkDefinition(String code, String label, List<String> roles, Provenance provenance) {
}
