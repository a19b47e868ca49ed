package fr.jalon.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The questionnaire of one meeting, for those who hold it and for those who answer without an account. */
record EvaluationDesk(SessionRoom room) {

    String path() {
        return room.base() + "/sessions/" + room.session() + "/evaluation";
    }

    JsonObject seen(DemoAccount account) throws IOException {
        return Platform.as(account).get(path()).required().json().getAsJsonObject();
    }

    JsonArray gathered(DemoAccount account) throws IOException {
        return Platform.as(account).get(room.base() + "/evaluations").required().json().getAsJsonArray();
    }

    JsonHttp.Answer open(DemoAccount account) throws IOException {
        return Platform.as(account).post(path() + "/links", new JsonObject());
    }

    /** @return the secret of a new link */
    String secret(DemoAccount account) throws IOException {
        String url = open(account).required().json().getAsJsonObject().get("url").getAsString();
        return url.substring(url.indexOf("/evaluation#") + "/evaluation#".length());
    }

    JsonHttp.Answer withdraw(DemoAccount account) throws IOException {
        return Platform.as(account).delete(path() + "/links");
    }

    JsonHttp.Answer close(DemoAccount account) throws IOException {
        return Platform.as(account).post(path() + "/closing", new JsonObject());
    }

    static HttpResponse<byte[]> asked(String secret) throws IOException {
        return Wire.send("GET", Wire.API + "/guest-evaluations/" + secret, BodyPublishers.noBody());
    }

    /** Marks from one to five, and a suggestion; nothing where a mark is 0 or the text is empty. */
    static HttpResponse<byte[]> answer(String secret, String key, int mark, String suggestion) throws IOException {
        String marks = mark == 0 ? "" : "{\"question\":\"interet\",\"values\":[\"" + mark + "\"]},{\"question\":\"rythme\",\"values\":[\"" + mark
            + "\"]},{\"question\":\"utilite\",\"values\":[\"3\"]}";
        String text = suggestion.isEmpty() ? "" : (mark == 0 ? "" : ",") + "{\"question\":\"suggestions\",\"values\":[\"" + suggestion + "\"]}";
        return Wire.send("PUT", Wire.API + "/guest-evaluations/" + secret + "/answers/" + key,
            BodyPublishers.ofByteArray(("{\"answers\":[" + marks + text + "]}").getBytes(StandardCharsets.UTF_8)), "Content-Type", Wire.JSON);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
