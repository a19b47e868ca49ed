package fr.jalon.kernel.declared;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a declared YAML file against its schema. Never throws for what stands in the file, however hostile: it answers
 * errors with their line and their remedy. Safe for several threads.
 */
public final class DeclarationReader {

    /** Largest file read: one megabyte, many times the largest declaration known. */
    public static final int MAX_BYTES = 1 << 20;

    /** More errors than a person mends in one go only hide the first ones. */
    private static final int MAX_ERRORS = 50;

    private final DeclarationSchema schema;

    /** @param schema the format of the files to read */
    public DeclarationReader(DeclarationSchema schema) {
        this.schema = schema;
    }

    /**
     * @param path file to read
     * @param file its name in errors
     * @throws IOException if the file cannot be read at all
     */
    public DeclarationReading read(Path path, String file) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in.readNBytes(MAX_BYTES + 1), file);
        }
    }

    /**
     * @param bytes the file, UTF-8 with or without a byte order mark
     * @param file  its name in errors
     */
    public DeclarationReading read(byte[] bytes, String file) {
        if (bytes.length > MAX_BYTES) {
            return refused(new DeclarationError(file, 1, 1, "", "fichier de plus de " + (MAX_BYTES >> 10) + " Kio",
                    "réduisez-le ou découpez-le"));
        }
        try {
            return read(decode(bytes), file);
        } catch (CharacterCodingException e) {
            return refused(new DeclarationError(file, 1, 1, "", "le fichier n'est pas en UTF-8", "enregistrez-le en UTF-8"));
        }
    }

    /**
     * @param text content of the file
     * @param file its name in errors
     */
    public DeclarationReading read(String text, String file) {
        if (text.length() > MAX_BYTES) {
            return read(text.getBytes(StandardCharsets.UTF_8), file);
        }
        try {
            return check(file, new YamlSyntax(file).compose(text));
        } catch (YamlSyntax.Refused e) {
            return refused(e.error());
        }
    }

    /**
     * Reads a text that was found valid before, and asks nothing again: the schema may have become stricter since.
     *
     * @param text content of the file as it was kept
     * @param file its name, as it was then
     * @throws IllegalArgumentException if the text is no declaration at all; then it is not the one that was kept
     */
    public static Declaration kept(String text, String file) {
        try {
            Node node = new YamlSyntax(file).compose(withoutMark(text));
            YamlTree tree = new YamlTree(file);
            if (tree.value("", node) instanceof Map<?, ?> values) {
                return declaration(file, values, tree);
            }
            throw new IllegalArgumentException(file + " does not begin with a key");
        } catch (YamlSyntax.Refused e) {
            throw new IllegalArgumentException(e.error().sentence(), e);
        }
    }

    private DeclarationReading check(String file, Node node) {
        YamlTree tree = new YamlTree(file);
        Object value = tree.value("", node);
        if (!(value instanceof Map<?, ?> values)) {
            return refused(new DeclarationError(file, 1, 1, "", "le fichier ne commence pas par une clé",
                    "écrivez des lignes « clé: valeur »"));
        }
        Declaration declaration = declaration(file, values, tree);
        SchemaMessages french = new SchemaMessages(schema, declaration);
        List<DeclarationError> errors = Stream.concat(tree.errors().stream(),
                        schema.validate(YamlTree.json(value)).stream().map(french::say))
                .distinct()
                .sorted(Comparator.comparingInt(DeclarationError::line).thenComparingInt(DeclarationError::column))
                .limit(MAX_ERRORS).toList();
        return errors.isEmpty() ? new DeclarationReading(declaration, List.of()) : new DeclarationReading(null, errors);
    }

    @SuppressWarnings("unchecked")
    private static Declaration declaration(String file, Map<?, ?> values, YamlTree tree) {
        return new Declaration(file, (Map<String, Object>) values, tree.marks());
    }

    private static DeclarationReading refused(DeclarationError error) {
        return new DeclarationReading(null, List.of(error));
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        return withoutMark(text);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
