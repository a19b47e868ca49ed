package fr.jalon.kernel.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON-P with one provider: {@link jakarta.json.Json} searches the class path for it at each call. Safe for several threads. */
public final class Jsons {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Jsons() {
    }

    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    /**
     * @return what the text says
     * @throws jakarta.json.JsonException if it is no JSON object
     */
    public static JsonObject readObject(String json) {
        try (JsonReader reader = PROVIDER.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /**
     * @return what the text says
     * @throws jakarta.json.JsonException if it is no JSON array
     */
    public static JsonArray readArray(String json) {
        try (JsonReader reader = PROVIDER.createReader(new StringReader(json))) {
            return reader.readArray();
        }
    }

    /** @return an array of texts, in their order */
    public static String write(List<String> texts) {
        return PROVIDER.createArrayBuilder(texts).build().toString();
    }

    /** @return what {@link #write(List)} was given */
    public static List<String> readTexts(String json) {
        return readArray(json).getValuesAs(JsonString::getString);
    }

    /** @return an object of texts, sorted by name */
    public static String write(Map<String, String> texts) {
        JsonObjectBuilder object = object();
        new TreeMap<>(texts).forEach(object::add);
        return object.build().toString();
    }

    /** @return what {@link #write(Map)} was given, sorted by name */
    public static Map<String, String> readNamedTexts(String json) {
        Map<String, String> texts = new TreeMap<>();
        readObject(json).forEach((name, value) -> texts.put(name, ((JsonString) value).getString()));
        return texts;
    }

    /**
     * @param json UTF-8, -16 or -32, as RFC 7159 has it
     * @return what the bytes say
     * @throws jakarta.json.JsonException if they are no JSON object
     */
    public static JsonObject readObject(InputStream json) {
        try (JsonReader reader = PROVIDER.createReader(json)) {
            return reader.readObject();
        }
    }

    /** @return a parser at the beginning of the stream, which the caller closes */
    public static JsonParser parser(InputStream json) {
        return PROVIDER.createParser(json);
    }
}
