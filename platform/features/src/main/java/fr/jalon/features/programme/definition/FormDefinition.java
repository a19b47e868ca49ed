package fr.jalon.features.programme.definition;

import java.util.List;
import java.util.Optional;

/**
 * A form that people fill in on a node, field by field; with a grid, once for each row.
 *
 * @param code       code of the form
 * @param label      French name
 * @param help       what it is for, or null
 * @param level      level of the nodes on which it is filled in
 * @param phase      code of the phase that it belongs to, or null
 * @param roles      codes of the roles that fill it in, empty for everyone who may record
 * @param sessions   codes of the sessions after which it is asked, may be empty
 * @param fields     what is written in it
 * @param grid       its rows, null for a form that is filled in once
 * @param provenance where it comes from
 * @param evaluation how it is asked after its sessions, null for a form that a team fills in together
 */
public record FormDefinition(String code, String label, String help, String level, String phase, List<String> roles,
        List<String> sessions, List<FormField> fields, GridDefinition grid, Provenance provenance,
        EvaluationDefinition evaluation) {

    /** @return the field of that code */
    public Optional<FormField> field(String wanted) {
        return fields.stream().filter(field -> field.code().equals(wanted)).findFirst();
    }

    /** @return whether it has rows */
    public boolean gridded() {
        return grid != null;
    }
}
