package fr.jalon.local;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Short ways to write and read the JSON of our own API. */
public final class Json {

    private static final Gson GSON = new Gson();

    private Json() {
    }

    /** A JSON object of names and values in turn; values are texts, numbers, Booleans, lists and maps. */
    public static JsonObject object(Object... namesAndValues) {
        return GSON.toJsonTree(map(namesAndValues)).getAsJsonObject();
    }

    /** The same as a map, to stand inside another one. */
    public static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /** A field's text, or an empty one where the field is absent. */
    public static String text(JsonElement object, String field) {
        JsonElement value = object.getAsJsonObject().get(field);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }

    /** The first object of a JSON array, answered by the API, whose field has this value. */
    public static Optional<JsonObject> find(JsonElement array, String field, String value) {
        for (JsonElement element : array.getAsJsonArray()) {
            if (text(element, field).equals(value)) {
                return Optional.of(element.getAsJsonObject());
            }
        }
        return Optional.empty();
    }

    /** The same, where it must be there. */
    public static JsonObject require(JsonElement array, String field, String value) throws IOException {
        return find(array, field, value).orElseThrow(() -> new IOException("no " + field + " = " + value));
    }
}
