package fr.jalon.features.programme.definition;

import java.util.List;

/**
 * A form that people fill in.
 *
 * @param code       code of the form
 * @param label      French name
 * @param schema     path of its JSON Schema in the plugin
 * @param level      level of the nodes on which it is filled in
 * @param roles      codes of the roles that fill it in
 * @param sessions   codes of the sessions after which it is asked, may be empty
 * @param provenance where it comes from
 */
public record FormDefinition(String code, String label, String schema, String level, List<String> roles,
        List<String> sessions, Provenance provenance) {
}
