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
            visit(path + "/properties/" + property.getKey(), property.getValue());
        });
        // a map of properties is no schema itself: one of them may be called « properties »
        node.fields().forEachRemaining(child -> {
            if (!child.getKey().equals("properties")) {
                visit(path + "/" + child.getKey(), child.getValue());
            }
        });
    }
}
