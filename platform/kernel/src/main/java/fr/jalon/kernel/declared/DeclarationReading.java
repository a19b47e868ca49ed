package fr.jalon.kernel.declared;

import java.util.List;

/**
 * What came out of reading a declared file: either a declaration or at least one error.
 *
 * @param declaration null as soon as there is an error
 * @param errors      in the order of the file, empty if the file is valid
 */
public record DeclarationReading(Declaration declaration, List<DeclarationError> errors) {

    /** Keeps its own copy of the errors. */
    public DeclarationReading {
        errors = List.copyOf(errors);
        if ((declaration == null) == errors.isEmpty()) {
            throw new IllegalArgumentException("Either a declaration or errors");
        }
    }

    /** @return whether there is a declaration */
    public boolean valid() {
        return errors.isEmpty();
    }
}
