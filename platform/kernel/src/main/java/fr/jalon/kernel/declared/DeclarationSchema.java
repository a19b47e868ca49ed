package fr.jalon.kernel.declared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * A JSON Schema (2020-12) of one of our own file formats. It is compiled once and may be used by several threads.
 * Schemas that others write do not belong here: nothing bounds what they may cost.
 */
public final class DeclarationSchema {

    private final JsonNode source;
    private final JsonSchema compiled;

    private DeclarationSchema(JsonNode source) {
        this.source = source;
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        this.compiled = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(source, config);
    }

    /**
     * @param owner    class beside which the schema is published
     * @param resource absolute path of the schema in the class path of {@code owner}
     */
    public static DeclarationSchema of(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("No schema " + resource);
            }
            return new DeclarationSchema(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Schema " + resource, e);
        }
    }

    /** @param json text of the schema */
    public static DeclarationSchema ofText(String json) {
        try {
            return new DeclarationSchema(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException("Schema", e);
        }
    }

    Set<ValidationMessage> validate(JsonNode instance) {
        return compiled.validate(instance);
    }

    /** @return the part of the schema at a JSON pointer, a missing node if there is none */
    JsonNode part(String pointer) {
        return source.at(pointer);
    }
}
