package fr.jalon.features.programme.control;

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
import java.util.List;
import java.util.Optional;

/** Lets a plugin start only with a valid programme; one without a programme is none of our business. */
@ApplicationScoped
public class ProgrammeAdmission implements PluginAdmission {

    static final String FILE = "programme.yaml";

    @Inject
    private DefinitionCache definitions;

    @Override
    public List<String> refuse(InstalledPlugin plugin, PluginResources resources) {
        return read(resources, FILE).map(yaml -> definitions.check(yaml, files(resources)).errors().stream()
                .map(DeclarationError::sentence).toList()).orElse(List.of());
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
