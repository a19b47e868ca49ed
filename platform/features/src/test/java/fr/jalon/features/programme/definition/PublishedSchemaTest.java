package fr.jalon.features.programme.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedSchemaTest {

    private final List<String> faults = new ArrayList<>();

    @Test
    void schemaShouldDescribeEachPropertyAndCloseEachObject() throws IOException {
        try (InputStream in = DefinitionReader.class.getResourceAsStream(DefinitionReader.SCHEMA)) {
            visit("", new ObjectMapper().readTree(in));
        }

        assertEquals(List.of(), faults);
    }

    private void visit(String path, JsonNode node) {
        if (node.path("type").asText().equals("object") && !node.has("additionalProperties")) {
            faults.add(path + " is open");
        }
        node.path("properties").fields().forEachRemaining(property -> {
            if (!property.getValue().path("description").isTextual()) {
                faults.add(path + "/" + property.getKey() + " is not described");
            }
        });
        node.fields().forEachRemaining(child -> visit(path + "/" + child.getKey(), child.getValue()));
    }
}
