package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclarationReader;
import fr.jalon.kernel.declared.DeclarationReading;
import fr.jalon.kernel.declared.DeclarationSchema;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * Reads {@code programme.yaml}: first against the published schema, then for what a schema cannot say (references, levels,
 * cycles, gates, rights). Never throws for what stands in the file. Safe for several threads.
 */
public final class DefinitionReader {

    /** Where the published schema stands in the class path. */
    public static final String SCHEMA = "/fr/jalon/spi/programme.schema.json";

    private final DeclarationReader reader = new DeclarationReader(DeclarationSchema.of(DefinitionReader.class, SCHEMA));

    /**
     * @param yaml  text of the declaration
     * @param file  its name in errors
     * @param files the files that the declaration names
     */
    public DefinitionReading read(String yaml, String file, PluginFiles files) {
        return read(yaml.getBytes(StandardCharsets.UTF_8), file, files);
    }

    /**
     * Reads the text of a version that was admitted before. It needs none of the plugin's files and checks nothing: what runs
     * on a version goes on when its plugin is gone.
     *
     * @throws IllegalArgumentException if the text is no declaration at all
     */
    public static ProgrammeDefinition kept(String yaml) {
        return new DefinitionParser(DeclarationReader.kept(yaml, "programme.yaml").root()).programme();
    }

    /** As {@link #read(String, String, PluginFiles)}, from the bytes of the file. */
    public DefinitionReading read(byte[] yaml, String file, PluginFiles files) {
        DeclarationReading reading = reader.read(yaml, file);
        if (!reading.valid()) {
            return new DefinitionReading(null, reading.errors());
        }
        Declaration declaration = reading.declaration();
        List<DeclarationError> errors = new DefinitionChecks(declaration, files).run().stream().distinct()
                .sorted(Comparator.comparingInt(DeclarationError::line).thenComparingInt(DeclarationError::column)).toList();
        return errors.isEmpty() ? new DefinitionReading(new DefinitionParser(declaration.root()).programme(), List.of())
                : new DefinitionReading(null, errors);
    }
}
