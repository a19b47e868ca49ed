package fr.jalon.features.register.entity;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Attributes as stored: one JSON object of texts. */
final class AttributesJson {

    private AttributesJson() {
    }

    static String write(Map<String, String> attributes) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        attributes.forEach(object::add);
        return object.build().toString();
    }

    static Map<String, String> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            Map<String, String> attributes = new TreeMap<>();
            reader.readObject().forEach((code, value) -> attributes.put(code, ((JsonString) value).getString()));
            return attributes;
        }
    }
}
