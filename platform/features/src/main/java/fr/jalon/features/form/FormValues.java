package fr.jalon.features.form;

import fr.jalon.features.form.control.FieldRules;
import fr.jalon.features.programme.definition.FormField;
import fr.jalon.kernel.problem.Problem;
import java.util.List;
import java.util.Set;

/** What may be written in a declared field, for features that ask forms of people without an account. */
public final class FormValues {

    private FormValues() {
    }

    /**
     * @param given values as they were sent, may be null
     * @return the same as they are kept; empty for nothing
     * @throws Problem INVALID_REQUEST naming the field and saying what to write
     */
    public static List<String> admitted(FormField field, List<String> given) {
        try {
            return FieldRules.admitted(field, given, Set.of());
        } catch (Problem wrong) {
            throw Problem.field(field.code(), wrong.getMessage());
        }
    }
}
