package fr.jalon.features.programme.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The declarations of the plugins of this repository, read from their sources. */
public enum Plugins {
    FLUX_PATIENTS("flux-patients"), EXAMPLE("example"), GRADES("grades");

    static final DefinitionReader READER = new DefinitionReader();

    private final Path resources;

    Plugins(String folder) {
        resources = Path.of("../../plugins", folder, "src/main/resources");
    }

    String yaml() {
        return file("programme.yaml").map(String::new).orElseThrow();
    }

    public ProgrammeDefinition definition() {
        return read(yaml()).definition();
    }

    /** Reads an edited text with the plugin's own files. */
    DefinitionReading read(String yaml) {
        return READER.read(yaml, "programme.yaml", this::file);
    }

    /** Replaces one passage, which must stand in the declaration. */
    String edited(String passage, String replacement) {
        String yaml = yaml();
        if (!yaml.contains(passage)) {
            throw new IllegalArgumentException("Not in the declaration: " + passage);
        }
        return yaml.replace(passage, replacement);
    }

    Optional<byte[]> file(String path) {
        try {
            Path file = resources.resolve(path);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
