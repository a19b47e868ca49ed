package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;

/** Sanctions and penalties of a contract that the tests opened for themselves: Claire acts for the buyer, Nadia for the contractor. */
record SanctionDesk(Owned owned) {

    static final LocalDate TODAY = Platform.today();

    static SanctionDesk open() throws IOException {
        return new SanctionDesk(Owned.made());
    }

    String path(String below) {
        return MissionDesk.SPACE + "/engagements/" + owned.id("engagement") + "/contract" + below;
    }

    JsonHttp.Answer get(DemoAccount account, String below) throws IOException {
        return Platform.as(account).get(path(below));
    }

    JsonHttp.Answer post(DemoAccount account, String below, Object... namesAndValues) throws IOException {
        return Platform.as(account).post(path(below), MissionDesk.object(namesAndValues));
    }

    /** @return the newest procedure */
    JsonObject procedure(DemoAccount account) throws IOException {
        return get(account, "/sanctions").required().json().getAsJsonObject().getAsJsonArray("procedures").get(0).getAsJsonObject();
    }

    /** @return the newest act of the newest procedure */
    JsonObject last() throws IOException {
        var acts = procedure(CLAIRE_MARTIN).getAsJsonArray("acts");
        return acts.get(acts.size() - 1).getAsJsonObject();
    }

    /** @param daysAgo when the first act of a procedure was sent */
    JsonHttp.Answer begin(DemoAccount account, int daysAgo) throws IOException {
        return post(account, "/sanctions", "motive", "Deux comptes rendus manquent.", "letter", "1A 234", "sentOn", day(daysAgo));
    }

    /** Sends what follows the newest act. */
    JsonHttp.Answer follow(DemoAccount account, int daysAgo, String field, String value) throws IOException {
        return post(account, "/sanctions", "follows", last().get("id").getAsString(), "motive", "Toujours rien.", "letter", "1A 567", "sentOn",
            day(daysAgo), field, value);
    }

    JsonHttp.Answer received(DemoAccount account, int daysAgo) throws IOException {
        return post(account, "/sanctions/" + last().get("id").getAsString() + "/receipt", "on", day(daysAgo));
    }

    JsonHttp.Answer lift(DemoAccount account, String motive) throws IOException {
        return post(account, "/sanctions/" + procedure(CLAIRE_MARTIN).get("id").getAsString() + "/lifting", "motive", motive);
    }

    static void done(JsonHttp.Answer answer) {
        assertEquals(204, answer.status(), answer.body());
    }

    static String day(int daysAgo) {
        return TODAY.minusDays(daysAgo).toString();
    }

    JsonObject penalties(DemoAccount account) throws IOException {
        return get(account, "/penalties").required().json().getAsJsonObject();
    }

    /** @return the delay of that name, at that place where it is not null */
    JsonObject penalty(String title, String place) throws IOException {
        for (JsonElement found : penalties(CLAIRE_MARTIN).getAsJsonArray("penalties")) {
            JsonObject line = found.getAsJsonObject();
            if (line.get("title").getAsString().startsWith(title) && (place == null || line.get("place").getAsString().equals(place))) {
                return line;
            }
        }
        throw new AssertionError("no delay of " + title + " in " + penalties(CLAIRE_MARTIN));
    }

    JsonHttp.Answer decide(DemoAccount account, JsonObject line, Object... namesAndValues) throws IOException {
        return post(account, "/penalties/" + line.get("obligation").getAsString() + "/decision", namesAndValues);
    }

    void priced(String label, int amount) throws IOException {
        done(post(CLAIRE_MARTIN, "/prices", "label", label, "kind", "LUMP_SUM", "unitAmount", amount));
    }

    /** The writer writes it and Nadia hands it over. */
    static void delivered(JsonObject line, DemoAccount writer) throws IOException {
        DeliverableDesk desk = new DeliverableDesk(line.get("obligation").getAsString());
        desk.attach(writer);
        desk.done(writer, "hand-over");
        desk.done(NADIA_BENALI, "deliver");
    }

    /** @return a letter that Claire sent, for those in charge */
    static String letter() throws IOException {
        return Platform.as(CLAIRE_MARTIN).postBytes(MissionDesk.SPACE + "/documents", Multipart.TYPE, Multipart.with("name", "Lettre " + UUID.randomUUID())
            .field("confidentiality", "RESTRICTED").file("file", "lettre.pdf", Multipart.PDF).end()).required().json().getAsJsonObject().get("id")
            .getAsString();
    }
}
