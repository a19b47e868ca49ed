package fr.jalon.app;

import fr.jalon.local.DemoAccount;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser that signs in through the provider's own page and keeps its cookies, whatever they say about TLS. */
final class BrowserSession {

    static final String COOKIE = "__Host-jalon";

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(10)).build();
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final Map<String, String> cookies = new HashMap<>();
    private URI callback;

    /** @return a browser in which that account is signed in */
    static BrowserSession of(DemoAccount account) throws IOException {
        Platform.as(account);
        BrowserSession browser = new BrowserSession();
        browser.signIn(account);
        return browser;
    }

    /** Signs in again in the same browser; the provider asks for nothing if it still knows the person. */
    void signIn(DemoAccount account) throws IOException {
        URI at = URI.create(ItServices.url() + "/auth/login?provider=" + account.realm() + "&return=/");
        HttpResponse<String> page = get(at);
        while (page.statusCode() / 100 == 3 || page.statusCode() == 200 && FORM.matcher(page.body()).find()) {
            if (page.statusCode() == 200) {
                page = submit(account, at, page.body());
            } else {
                at = at.resolve(page.headers().firstValue("Location").orElseThrow());
                if (at.getPath().equals("/")) {
                    return;
                }
                callback = at.getPath().startsWith("/auth/callback") ? at : callback;
                page = get(at);
            }
        }
        throw new IOException("no way in at " + at + ": " + page.statusCode());
    }

    private HttpResponse<String> submit(DemoAccount account, URI at, String page) throws IOException {
        Matcher form = FORM.matcher(page);
        form.find();
        return exchange(HttpRequest.newBuilder(at.resolve(form.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=" + account.userName() + "&password=jalon&credentialId=")));
    }

    /** @return the answer to the address at which the provider sent the browser back, asked for once more */
    HttpResponse<String> replayCallback() throws IOException {
        return get(callback);
    }

    /** @return the value of our session cookie */
    String cookie() {
        return cookies.get(COOKIE);
    }

    /** @return the header in which a request carries this session */
    String cookieHeader() {
        return COOKIE + "=" + cookie();
    }

    /** @return the token that the page must send with each change */
    String csrfToken() throws IOException {
        return Wire.object(Wire.send("GET", Wire.API + "/me", BodyPublishers.noBody(), "Cookie", cookieHeader()))
            .get("csrfToken").getAsString();
    }

    private HttpResponse<String> get(URI at) throws IOException {
        return exchange(HttpRequest.newBuilder(at).GET());
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException {
        String sent = cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
}
