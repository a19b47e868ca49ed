package fr.jalon.features.programme.control;

import fr.jalon.features.programme.definition.DefinitionReader;
import fr.jalon.features.programme.definition.DefinitionReading;
import fr.jalon.features.programme.definition.PluginFiles;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.kernel.digest.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Read definitions by the hash of their text. They are immutable and hold nothing of any tenant; whoever knows the hash has
 * found the text in its own space, or in an installed plugin.
 */
@ApplicationScoped
public class DefinitionCache {

    private final DefinitionReader reader = new DefinitionReader();
    private final Map<String, ProgrammeDefinition> known = new ConcurrentHashMap<>();

    /** @return the definition that a text declares; it must have been admitted before, its plugin's files may be gone since */
    public ProgrammeDefinition get(String hash, String yaml) {
        return known.computeIfAbsent(hash, any -> DefinitionReader.kept(yaml));
    }

    /** @return the definition of that hash, if it was read before */
    Optional<ProgrammeDefinition> find(String hash) {
        return Optional.ofNullable(known.get(hash));
    }

    /** @return what came out of reading a text that nobody has checked yet */
    DefinitionReading check(byte[] yaml, PluginFiles files) {
        return reader.read(yaml, "programme.yaml", files);
    }

    /** @return SHA-256, lower-case hex */
    static String hash(String yaml) {
        return Sha256.hex(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
