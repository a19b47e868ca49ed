package fr.jalon.spi.organisation;

import java.util.Objects;

/**
 * One file that an importer asks for.
 *
 * @param label       French name of the file, for example as its publisher calls it
 * @param description French sentence: where to find it, encoding and separator
 * @param required    whether the importer can do nothing without it
 */
public record ExpectedFile(String label, String description, boolean required) {

    /** @throws NullPointerException if a text is missing */
    public ExpectedFile {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(description, "description");
    }
}
