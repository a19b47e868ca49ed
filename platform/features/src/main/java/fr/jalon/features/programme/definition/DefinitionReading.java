package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.DeclarationError;
import java.util.List;

/**
 * What came out of reading a programme's declaration: either a definition or at least one error.
 *
 * @param definition null as soon as there is an error
 * @param errors     in the order of the file, empty if it is valid
 */
public record DefinitionReading(ProgrammeDefinition definition, List<DeclarationError> errors) {

    /** Keeps its own copy of the errors. */
    public DefinitionReading {
        errors = List.copyOf(errors);
    }

    /** @return whether there is a definition */
    public boolean valid() {
        return errors.isEmpty();
    }
}
