package fr.jalon.app;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import fr.jalon.local.DemoAccount;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Requests as they go over the wire, for tests that look at headers or send what no honest client would. */
final class Wire {

    /** Address of the API after the server's. */
    static final String API = "/api/v1";
    static final String JSON = "application/json";

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(10)).build();
    /** Shorter than a token lives. */
    private static final long TOKEN_NANOS = Duration.ofMinutes(2).toNanos();
    private static final Map<DemoAccount, Token> TOKENS = new EnumMap<>(DemoAccount.class);

    private record Token(String value, long since) {
    }

    private Wire() {
    }

    /** @return the header value of a demo account; the demo data is there when this returns */
    static synchronized String bearer(DemoAccount account) {
        Platform.as(account);
        Token token = TOKENS.get(account);
        if (token == null || System.nanoTime() - token.since() > TOKEN_NANOS) {
            token = new Token(ItServices.services().token(account.userName()), System.nanoTime());
            TOKENS.put(account, token);
        }
        return "Bearer " + token.value();
    }

    /** Sends as a demo account; the path starts after {@code /api/v1}. */
    static HttpResponse<byte[]> send(DemoAccount account, String method, String path, String type, byte[] body) throws IOException {
        return send(method, API + path, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body),
            "Authorization", bearer(account), "Content-Type", type.isEmpty() ? JSON : type);
    }

    static HttpResponse<byte[]> json(DemoAccount account, String method, String path, String body) throws IOException {
        return send(account, method, path, JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    /** @param headers names and values in turn */
    static HttpResponse<byte[]> send(String method, String path, BodyPublisher body, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ItServices.url() + path))
            .timeout(Duration.ofSeconds(60)).method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static JsonObject object(HttpResponse<byte[]> answer) {
        return JsonParser.parseString(text(answer)).getAsJsonObject();
    }

    /** @return what is wrong with an error answer, empty if it is the problem document that was expected */
    static String fault(HttpResponse<byte[]> answer, int status) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() != status) {
            return "status " + answer.statusCode() + " instead of " + status + ": " + text(answer);
        }
        if (!type.startsWith("application/problem+json")) {
            return "is " + type + ", no problem document: " + text(answer);
        }
        JsonObject problem = object(answer);
        boolean complete = problem.get("status").getAsInt() == status && problem.has("title") && problem.has("requestId")
            && problem.get("type").getAsString().startsWith("urn:jalon:problem:") && !problem.get("detail").getAsString().isBlank();
        return complete ? "" : "is incomplete: " + problem;
    }
}
