package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import fr.jalon.local.CaughtMail;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call that the tests opened for themselves, and what guests do about it. */
record CallDesk(String id, Instant closesAt) {

    static final String CALLS = "/spaces/ars-paca/calls";
    private static final Pattern LINK = Pattern.compile("/candidature#([A-Za-z0-9_-]{43})");

    /** A guest with the link that came by mail. */
    record Guest(String email, String secret) {

        HttpResponse<byte[]> ask(String method, String below, String type, byte[] body) throws IOException {
            return Wire.send(method, Wire.API + "/guest-candidacies/" + secret + below, BodyPublishers.ofByteArray(body), "Content-Type", type);
        }

        JsonObject sheet() throws IOException {
            return Wire.object(ask("GET", "", Wire.JSON, new byte[0])).getAsJsonObject("candidacy");
        }

        HttpResponse<byte[]> save(String organisation, String contacts, String commitments) throws IOException {
            String body = "{\"organisationId\":\"" + organisation + "\",\"contacts\":[" + contacts + "],\"commitments\":[" + commitments + "]}";
            return ask("PUT", "", Wire.JSON, body.getBytes(StandardCharsets.UTF_8));
        }

        /** Fills in everything that is asked for but the files. */
        void fill() throws IOException {
            fill("130000409", person("chef-projet"));
        }

        /** As {@link #fill()}, for that organisation and with that person as the leader. */
        void fill(String finess, String leader) throws IOException {
            String organisation = ((JsonObject) JsonParser.parseString("{\"found\":" + Wire.text(ask("GET", "/organisations?q=" + finess,
                Wire.JSON, new byte[0])) + "}")).getAsJsonArray("found").get(0).getAsJsonObject().get("id").getAsString();
            assertOk(save(organisation, leader + "," + person("medecin-referent") + "," + person("membre-direction"), "\"accueil-seances\""));
        }

        static String person(String role) {
            return "{\"role\":\"" + role + "\",\"familyName\":\"Essai\",\"givenName\":\"Camille\"}";
        }

        HttpResponse<byte[]> send(String piece, byte[] content) throws IOException {
            return ask("POST", "/files", Multipart.TYPE, Multipart.with("piece", piece).file("file", piece + ".pdf", content).end());
        }

        HttpResponse<byte[]> deposit() throws IOException {
            return ask("POST", "/deposit", Wire.JSON, new byte[0]);
        }

        List<CaughtMail.Caught> mails() {
            return ItServices.services().mail().all().stream().filter(mail -> mail.to().equals(email)).toList();
        }

        CaughtMail.Caught mail(String subject) throws Exception {
            NotificationIT.awaitTrue("« " + subject + " » arrives at " + email, () -> mails().stream().anyMatch(mail -> mail.plain().contains(subject)));
            return mails().stream().filter(mail -> mail.plain().contains(subject)).findFirst().orElseThrow();
        }
    }

    static void assertOk(HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.statusCode() + " " + Wire.text(answer));
        }
    }

    static JsonObject wanted(String day, String time, String which) {
        JsonObject body = EngagementDesk.body("pluginId", "flux-patients", "title", "Appel de la vague", "description", "Qui peut candidater, et comment.",
            "deposit", "Sur cette page.", "contact", "appel@exemple.fr", "day", day, "time", time);
        if (which != null) {
            body.addProperty("which", which);
        }
        return body;
    }

    /** @return a call that closes that many minutes from now, on the minute */
    static CallDesk closingIn(int minutes) throws IOException {
        ZonedDateTime closes = ZonedDateTime.now(ZoneId.of("Europe/Paris")).plusMinutes(minutes).truncatedTo(ChronoUnit.MINUTES);
        JsonObject made = Platform.as(CLAIRE_MARTIN).post(CALLS, wanted(closes.toLocalDate().toString(), closes.toLocalTime().toString(), null))
            .required().json().getAsJsonObject();
        return new CallDesk(made.getAsJsonObject("call").get("id").getAsString(), closes.toInstant());
    }

    HttpResponse<byte[]> askLink(String email) throws IOException {
        return Wire.send("POST", Wire.API + "/calls/" + id + "/links", BodyPublishers.ofString("{\"email\":\"" + email + "\"}"), "Content-Type", Wire.JSON);
    }

    Guest guest() throws Exception {
        Guest guest = new Guest("hopital" + System.nanoTime() + "@exemple.fr", null);
        assertOk(askLink(guest.email()));
        return new Guest(guest.email(), secret(guest.mail("Date limite")));
    }

    static String secret(CaughtMail.Caught mail) {
        // A mail may be folded: the link is looked for without its line ends.
        Matcher link = LINK.matcher(mail.plain().replace("=\r\n", "").replace("\r\n", "\n"));
        if (!link.find()) {
            throw new AssertionError("no link in " + mail.plain());
        }
        return link.group(1);
    }

    /** @return a guest who handed in everything */
    Guest applicant() throws Exception {
        return applicant("130000409", Guest.person("chef-projet"));
    }

    Guest applicant(String finess, String leader) throws Exception {
        Guest guest = guest();
        guest.fill(finess, leader);
        assertOk(guest.send("engagement-directoire", Multipart.PDF));
        assertOk(guest.send("preuve-volonte", Multipart.PDF));
        assertOk(guest.deposit());
        return guest;
    }

    /** @return the candidacy of a guest who handed in everything and was accepted */
    String accepted(String finess, String leader) throws Exception {
        String candidacy = candidacy(applicant(finess, leader));
        post(CLAIRE_MARTIN, candidacy, "/decision", "accepted", true).required();
        return candidacy;
    }

    /** @return a group of that name */
    String group(String name) throws IOException {
        JsonObject board = Platform.as(CLAIRE_MARTIN).post(CALLS + "/" + id + "/groups", EngagementDesk.body("name", name)).required().json().getAsJsonObject();
        for (JsonElement group : groups(board)) {
            if (group.getAsJsonObject().get("name").getAsString().equals(name)) {
                return group.getAsJsonObject().get("id").getAsString();
            }
        }
        throw new AssertionError("no group « " + name + " » in " + board);
    }

    static JsonArray groups(JsonObject board) {
        return board.getAsJsonObject("grouping").getAsJsonArray("groups");
    }

    HttpResponse<byte[]> place(DemoAccount account, String candidacy, String group) throws IOException {
        String body = group == null ? "{}" : "{\"groupId\":\"" + group + "\"}";
        return Wire.send(account, "PUT", path(candidacy, "/group"), Wire.JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    String candidacy(Guest guest) throws IOException {
        return guest.sheet().get("id").getAsString();
    }

    String path(String candidacy, String below) {
        return CALLS + "/" + id + "/candidacies/" + candidacy + below;
    }

    JsonHttp.Answer post(DemoAccount account, String candidacy, String below, Object... namesAndValues) throws IOException {
        return Platform.as(account).post(path(candidacy, below), EngagementDesk.body(namesAndValues));
    }

    JsonObject seen(DemoAccount account, String candidacy) throws IOException {
        return Platform.as(account).get(path(candidacy, "")).required().json().getAsJsonObject();
    }
}
