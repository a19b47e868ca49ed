package fr.jalon.features.programme.control;

import fr.jalon.features.programme.definition.DefinitionReading;
import fr.jalon.features.programme.definition.PluginFiles;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.PluginAdmission;
import fr.jalon.kernel.plugin.PluginResources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lets a plugin start only with a valid programme that bears its name and version; one without a programme is none of our business. */
@ApplicationScoped
public class ProgrammeAdmission implements PluginAdmission {

    static final String FILE = "programme.yaml";

    @Inject
    private DefinitionCache definitions;

    @Override
    public List<String> refuse(InstalledPlugin plugin, PluginResources resources) {
        return read(resources, FILE).map(yaml -> refuse(plugin, yaml, definitions.check(yaml, files(resources)))).orElse(List.of());
    }

    private static List<String> refuse(InstalledPlugin plugin, byte[] yaml, DefinitionReading reading) {
        if (!reading.valid()) {
            return reading.errors().stream().map(DeclarationError::sentence).toList();
        }
        // Projects are told which version they run on by the plugin's; a definition that says otherwise would mislead.
        return Stream.of(disagreement(yaml, "code", reading.definition().code(), "Plugin-Id", plugin.id()),
                disagreement(yaml, "version", reading.definition().version(), "Plugin-Version", plugin.version()))
                .flatMap(Optional::stream).map(DeclarationError::sentence).toList();
    }

    private static Optional<DeclarationError> disagreement(byte[] yaml, String key, String declared, String attribute, String expected) {
        if (expected.equals(declared)) {
            return Optional.empty();
        }
        int line = 1 + (int) new String(yaml, StandardCharsets.UTF_8).lines().takeWhile(text -> !text.startsWith(key + ":")).count();
        return Optional.of(new DeclarationError(FILE, line, 1, "/" + key, "« " + key + ": " + declared + " » contredit le manifeste ("
                + attribute + ": " + expected + ")", "écrivez la même valeur des deux côtés"));
    }

    static PluginFiles files(PluginResources resources) {
        return path -> read(resources, path);
    }

    static Optional<byte[]> read(PluginResources resources, String path) {
        try {
            Optional<InputStream> found = resources.open(path);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream file = found.get()) {
                return Optional.of(file.readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
