package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people mistype and programs get wrong: each answer says in French what to correct, and nothing is stored. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BadInputIT {

    private static final String SPACE = "/spaces/ars-paca";
    private static final String SITE =
        "{\"name\":\"Site à refuser\",\"kind\":\"SITE\",\"identifiers\":[{\"scheme\":\"FINESS\",\"value\":\"%s\"}]}";
    private static final String DEADLINE =
        "{\"start\":\"%s\",\"amount\":%s,\"unit\":\"%s\",\"zone\":\"%s\",\"rollOver\":true,\"direction\":\"%s\"}";

    private final List<String> faults = new ArrayList<>();
    private TenantRows before;

    @BeforeEach
    void look() throws SQLException {
        Wire.bearer(CLAIRE_MARTIN);
        before = TenantRows.of("ars-paca");
    }

    @AfterEach
    void nothingShouldBeStored() throws SQLException {
        assertEquals(Set.of(), before.differences(TenantRows.of("ars-paca")));
    }

    @Test
    void wrongFinessShouldBeRefusedAtItsField() throws IOException {
        for (String finess : List.of("130990014", "13099001", "1309900130", "2A0000015", "2B0000021", "2C0000014", "1A0000014", "2a0000014",
                "１３０９９００１３", "13 0990 014", "ABCDEFGHI", "<b>130990013")) {
            HttpResponse<byte[]> answer = post("/organisations", SITE.formatted(finess));
            note("FINESS " + finess, Wire.fault(answer, 400));
            note("FINESS " + finess + " names no field", Wire.text(answer).contains("\"field\"") ? "" : Wire.text(answer));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void wrongFieldsShouldBeRefused() throws IOException {
        Map<String, String> bodies = Map.of(
            "unknown kind", "{\"name\":\"A\",\"kind\":\"HOPITAL\"}",
            "no name", "{\"kind\":\"OTHER\"}",
            "blank name", "{\"name\":\"   \",\"kind\":\"OTHER\"}",
            "long name", "{\"name\":\"" + "é".repeat(301) + "\",\"kind\":\"OTHER\"}",
            "half of a character", "{\"name\":\"A\\ud83dB\",\"kind\":\"OTHER\"}",
            "other half of a character", "{\"name\":\"\\ude00\",\"kind\":\"OTHER\"}",
            "character that no database keeps", "{\"name\":\"A\\u0000B\",\"kind\":\"OTHER\"}",
            "endless town", "{\"name\":\"A\",\"kind\":\"OTHER\",\"city\":\"" + "x".repeat(200_000) + "\"}",
            "wrong SIRET", "{\"name\":\"A\",\"kind\":\"OTHER\",\"identifiers\":[{\"scheme\":\"SIRET\",\"value\":\"12345678901234\"}]}",
            "wrong postcode", "{\"name\":\"A\",\"kind\":\"OTHER\",\"postcode\":\"1300\"}");
        for (Map.Entry<String, String> body : bodies.entrySet()) {
            note(body.getKey(), Wire.fault(post("/organisations", body.getValue()), 400));
        }
        note("person in an unknown role",
            Wire.fault(post("/persons", "{\"familyName\":\"A\",\"givenName\":\"B\",\"role\":\"ROI\"}"), 400));
        note("person with a NUL",
            Wire.fault(post("/persons", "{\"familyName\":\"A\\u0000\",\"givenName\":\"B\",\"role\":\"MEMBER\"}"), 400));
        note("person without an employer that exists", Wire.fault(post("/persons",
            "{\"familyName\":\"A\",\"givenName\":\"B\",\"role\":\"MEMBER\",\"organisationId\":"
            + "\"00000000-0000-7000-8000-000000000000\"}"), 400));
        note("page before the first", Wire.fault(get(SPACE + "/organisations?page=-1"), 400));
        note("page that is no number", Wire.fault(get(SPACE + "/organisations?page=un"), 404));
        assertEquals(List.of(), faults);
    }

    @Test
    void wrongDatesAndUnitsShouldBeRefused() throws IOException {
        for (String start : List.of("2026-02-30", "2026-13-01", "12/01/2026", "2026-1-1", "demain", "", "0000-00-00", "+999999999-12-31")) {
            note("start " + start, Wire.fault(deadline(start, "10", "OUVRE", "METROPOLE", "AFTER"), 400));
        }
        note("unit", Wire.fault(deadline("2026-12-18", "10", "OUVRES", "METROPOLE", "AFTER"), 400));
        note("zone", Wire.fault(deadline("2026-12-18", "10", "OUVRE", "BRETAGNE", "AFTER"), 400));
        note("direction", Wire.fault(deadline("2026-12-18", "10", "OUVRE", "METROPOLE", "SIDEWAYS"), 400));
        for (String amount : List.of("-1", "1e9", "\"dix\"", "null", "2.7")) {
            note("amount " + amount, Wire.fault(deadline("2026-12-18", amount, "OUVRE", "METROPOLE", "AFTER"), 400));
        }
        note("year", Wire.fault(get("/legal-time/holidays?zone=METROPOLE&year=abcd"), 400));
        note("zone of holidays", Wire.fault(get("/legal-time/holidays?year=2027"), 400));
        assertEquals(List.of(), faults);
    }

    @Test
    void wrongDatesOfAnEngagementShouldBeRefused() throws IOException {
        JsonArray engagements = Platform.as(CLAIRE_MARTIN).get(SPACE + "/engagements").required().json().getAsJsonArray();
        // the demo's, opened first: those of other tests come and may have one node only
        String engagement = engagements.get(engagements.size() - 1).getAsJsonObject().get("id").getAsString();
        JsonObject tree = Wire.object(get(SPACE + "/engagements/" + engagement)).getAsJsonObject("tree");
        JsonObject node = tree.getAsJsonArray("children").get(0).getAsJsonObject();
        String nodes = "/engagements/" + engagement + "/nodes/" + node.get("id").getAsString();
        note("no such day", Wire.fault(post(nodes + "/departure", "{\"on\":\"2026-02-30\",\"cause\":\"x\"}"), 400));
        note("day before it joined", Wire.fault(post(nodes + "/departure", "{\"on\":\"2001-01-01\",\"cause\":\"x\"}"), 400));
        note("no day", Wire.fault(post(nodes + "/departure", "{\"cause\":\"x\"}"), 400));
        note("no cause", Wire.fault(post(nodes + "/departure", "{\"on\":\"2027-01-01\"}"), 400));
        note("no reason", Wire.fault(post("/engagements/" + engagement + "/baselines", "{}"), 400));
        note("long reason",
            Wire.fault(post("/engagements/" + engagement + "/baselines", "{\"reason\":\"" + "x".repeat(5_000) + "\"}"), 400));
        note("NUL as a reason",
            Wire.fault(post("/engagements/" + engagement + "/baselines", "{\"reason\":\"a\\u0000\"}"), 400));
        note("origin in the year 9999", Wire.fault(put("/engagements/" + engagement + "/origins",
            "{\"code\":\"J\",\"nodeId\":\"" + tree.get("id").getAsString() + "\",\"date\":\"9999-12-31\"}"), 400));
        note("unknown origin", Wire.fault(put("/engagements/" + engagement + "/origins",
            "{\"code\":\"K\",\"nodeId\":\"" + tree.get("id").getAsString() + "\",\"date\":\"2026-12-01\"}"), 400));
        note("nothing to open", Wire.fault(post("/engagements", "{}"), 400));
        assertEquals(List.of(), faults);
    }

    @Test
    void unreadableJsonShouldBeRefused() throws IOException {
        for (String body : List.of("{", "[1", "\"texte\"", "12", "[]", "{\"name\":{}}", "{'name':'A'}", "<a/>", "{\"name\":\"A\",}",
                "{\"identifiers\":{}}", "[".repeat(100_000), "{\"a\":".repeat(100_000), "\u0000")) {
            note(body.substring(0, Math.min(20, body.length())), Wire.fault(post("/organisations", body), 400));
        }
        note("nothing", Wire.fault(post("/organisations", ""), 400));
        note("null", Wire.fault(post("/organisations", "null"), 400));
        assertEquals(List.of(), faults);
    }

    @Test
    void wrongAddressesMethodsAndTypesShouldGetAProblemDocument() throws IOException {
        for (HttpResponse<byte[]> answer : List.of(Wire.json(CLAIRE_MARTIN, "DELETE", SPACE + "/persons", ""), picture(),
                Wire.send(CLAIRE_MARTIN, "POST", SPACE + "/organisations", "text/csv", "a;b".getBytes()))) {
            note("words", Wire.text(answer).matches(".*(Method|Not|Unsupported).*") ? "speaks English: " + Wire.text(answer) : "");
        }
        note("no such resource", Wire.fault(get("/nulle-part"), 404));
        note("no identifier", Wire.fault(get(SPACE + "/engagements/pas-un-uuid"), 404));
        note("path upwards", Wire.fault(get(SPACE + "/documents/..%2F..%2Fetc"), 404));
        note("method", Wire.fault(Wire.json(CLAIRE_MARTIN, "DELETE", SPACE + "/persons", ""), 405));
        note("type", Wire.fault(Wire.send(CLAIRE_MARTIN, "POST", SPACE + "/organisations", "text/csv", "a;b".getBytes()), 415));
        note("accept", Wire.fault(picture(), 406));
        assertEquals(List.of(), faults);
    }

    private static HttpResponse<byte[]> picture() throws IOException {
        return Wire.send("GET", Wire.API + SPACE + "/persons", BodyPublishers.noBody(), "Authorization", Wire.bearer(CLAIRE_MARTIN),
            "Accept", "image/png");
    }

    @Test
    void errorsShouldNotTellHowThePlatformIsMade() throws IOException {
        for (HttpResponse<byte[]> answer : List.of(post("/organisations", "{"), get("/nulle-part"), get(SPACE + "/organisations?q=%00"),
                get(SPACE + "/organisations?q=%27%3B--"))) {
            String text = Wire.text(answer);
            assertTrue(!text.contains("Exception") && !text.contains("org.") && !text.contains("SELECT"), text);
        }
    }

    private HttpResponse<byte[]> deadline(String start, String amount, String unit, String zone, String direction) throws IOException {
        return Wire.json(CLAIRE_MARTIN, "POST", "/legal-time/deadlines", DEADLINE.formatted(start, amount, unit, zone, direction));
    }

    private static HttpResponse<byte[]> post(String path, String body) throws IOException {
        return Wire.json(CLAIRE_MARTIN, "POST", SPACE + path, body);
    }

    private static HttpResponse<byte[]> put(String path, String body) throws IOException {
        return Wire.json(CLAIRE_MARTIN, "PUT", SPACE + path, body);
    }

    private static HttpResponse<byte[]> get(String path) throws IOException {
        return Wire.json(CLAIRE_MARTIN, "GET", path, "");
    }

    private void note(String what, String fault) {
        if (!fault.isEmpty()) {
            faults.add("\n" + what + " " + fault.substring(0, Math.min(400, fault.length())));
        }
    }
}
