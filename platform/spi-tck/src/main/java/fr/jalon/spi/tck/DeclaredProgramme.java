package fr.jalon.spi.tck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import fr.jalon.spi.SpiVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads a programme's YAML and compares it with the schema that the SPI publishes; the platform checks more than that. */
final class DeclaredProgramme {

    private static final String SCHEMA = "/fr/jalon/spi/programme.schema.json";

    private DeclaredProgramme() {
    }

    static Object read(byte[] yaml) {
        return new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromInputStream(new ByteArrayInputStream(yaml));
    }

    static String text(Object programme, String key) {
        return programme instanceof Map<?, ?> map ? String.valueOf(map.get(key)) : "";
    }

    static List<String> faults(byte[] yaml) {
        try (InputStream schema = SpiVersion.class.getResourceAsStream(SCHEMA)) {
            JsonNode programme = new ObjectMapper().valueToTree(read(yaml));
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(programme).stream()
                    .map(ValidationMessage::toString).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
