package fr.jalon.spi.organisation;

import java.util.List;
import java.util.Objects;

/**
 * What one import works on.
 *
 * @param files     the files the user chose, in no particular order; empty for an importer that expects none
 * @param territory the organisations wanted; others are left out without a word
 */
public record ImportRequest(List<ImportFile> files, Territory territory) {

    /** @throws NullPointerException if a component is null */
    public ImportRequest {
        files = List.copyOf(files);
        Objects.requireNonNull(territory, "territory");
    }
}
