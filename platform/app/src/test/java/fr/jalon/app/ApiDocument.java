package fr.jalon.app;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The OpenAPI document that the running platform serves: what tests derive from it cannot forget an operation. */
final class ApiDocument {

    private static final String BASE = "/api/v1";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private ApiDocument() {
    }

    /**
     * @param path   template that starts after {@code /api/v1}
     * @param media  type of the body it takes, empty if it takes none
     */
    record Operation(String method, String path, String media) {

        /** @return how recipes name it: {@code GET /spaces/{slug}} */
        String name() {
            return method + " " + path;
        }

        boolean inSpace() {
            return path.startsWith("/spaces/{slug}");
        }
    }

    /** @return every operation of the API */
    static List<Operation> operations() throws IOException {
        JsonObject document = new JsonHttp(ItServices.url()).get("/openapi?format=json").required().json().getAsJsonObject();
        List<Operation> all = new ArrayList<>();
        for (Map.Entry<String, JsonElement> path : document.getAsJsonObject("paths").entrySet()) {
            for (Map.Entry<String, JsonElement> method : path.getValue().getAsJsonObject().entrySet()) {
                if (path.getKey().startsWith(BASE) && METHODS.contains(method.getKey())) {
                    all.add(new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey().substring(BASE.length()),
                        media(method.getValue().getAsJsonObject())));
                }
            }
        }
        return all;
    }

    private static String media(JsonObject operation) {
        JsonObject body = operation.getAsJsonObject("requestBody");
        return body == null || !body.has("content") ? "" : body.getAsJsonObject("content").keySet().iterator().next();
    }
}
