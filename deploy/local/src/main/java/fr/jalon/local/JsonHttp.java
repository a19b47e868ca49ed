package fr.jalon.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON over HTTP to one server, with or without a bearer token. */
public final class JsonHttp {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(5)).build();

    private final String base;
    private final String token;

    /** @param base address before every path, without a slash at its end */
    public JsonHttp(String base) {
        this(base, null);
    }

    private JsonHttp(String base, String token) {
        this.base = base;
        this.token = token;
    }

    public JsonHttp as(String bearerToken) {
        return new JsonHttp(base, bearerToken);
    }

    public Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    public Answer post(String path, JsonElement body) throws IOException {
        return sendJson("POST", path, body);
    }

    public Answer put(String path, JsonElement body) throws IOException {
        return sendJson("PUT", path, body);
    }

    public Answer delete(String path) throws IOException {
        return send(request(path).DELETE());
    }

    /** Posts a form, as token end points want it. */
    public Answer postForm(String path, Map<String, String> fields) throws IOException {
        String body = fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Posts bytes of another type, such as multipart/form-data. */
    public Answer postBytes(String path, String contentType, byte[] body) throws IOException {
        return send(request(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private Answer sendJson(String method, String path, JsonElement body) throws IOException {
        return send(request(path).header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(120))
            .header("Accept", "application/json, application/problem+json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder builder) throws IOException {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(request.method() + " " + request.uri(), response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /**
     * @param request method and address, for messages
     * @param status  HTTP status
     * @param body    the body as it came
     */
    public record Answer(String request, int status, String body) {

        public boolean ok() {
            return status >= 200 && status < 300;
        }

        /** The body as JSON; JSON null when there is none. */
        public JsonElement json() throws IOException {
            try {
                return body.isBlank() ? JsonNull.INSTANCE : JsonParser.parseString(body);
            } catch (JsonSyntaxException e) {
                throw new IOException(request + " did not answer JSON: " + body.substring(0, Math.min(200, body.length())), e);
            }
        }

        /** This answer if it is a success. */
        public Answer required() throws IOException {
            if (!ok()) {
                throw new IOException(request + " -> " + status + " " + body.substring(0, Math.min(300, body.length())));
            }
            return this;
        }
    }
}
