package fr.jalon.kernel.identity.control;

import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclarationReader;
import fr.jalon.kernel.declared.DeclarationReading;
import fr.jalon.kernel.declared.DeclarationSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code providers.yaml}: which identity providers people may choose, and what they are called. */
final class ProviderFile {

    static final String NAME = "providers.yaml";
    static final String SCHEMA = "/fr/jalon/kernel/identity/providers.schema.json";

    private ProviderFile() {
    }

    /**
     * @param labels label of each alias in the order of the file
     * @param errors what is wrong; then there are no labels
     */
    record Content(Map<String, String> labels, List<DeclarationError> errors) {
    }

    static Content read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return new Content(Map.of(), List.of(new DeclarationError(NAME, 1, 1, "", "le fichier manque",
                    "déclarez-y les fournisseurs d'identité")));
        }
        try {
            return content(new DeclarationReader(DeclarationSchema.of(ProviderFile.class, SCHEMA)).read(file, NAME));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Content content(DeclarationReading reading) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (reading.valid()) {
            reading.declaration().root().children("providers").forEach(p -> labels.put(p.text("alias"), p.text("label")));
        }
        return new Content(labels, reading.errors());
    }
}
