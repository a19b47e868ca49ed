package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A project that follows an earlier one. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LineageIT {

    private static final String SPACE = "/spaces/ars-paca";

    @Test
    @Tag("FLUX-005")
    void documentsAndResultsShouldBeCarriedOverAsReferencesWithTheirSource() throws Exception {
        DeliverableDesk desk = DeliverableDesk.next(ANNE_GARCIA);
        desk.attach(ANNE_GARCIA);
        String earlier = desk.text("engagementId");
        String path = path(opened());
        JsonObject linked = Platform.as(CLAIRE_MARTIN).post(path, EngagementDesk.body("earlierId", earlier)).required().json().getAsJsonObject();
        String follow = path + "/" + first(linked).get("id").getAsString();
        JsonObject offered = Platform.as(CLAIRE_MARTIN).get(follow + "/documents").required().json().getAsJsonArray().get(0).getAsJsonObject();
        String document = offered.get("id").getAsString();
        Platform.as(CLAIRE_MARTIN).post(follow + "/carried", EngagementDesk.body("kind", "DOCUMENT", "documentId", document)).required();
        JsonObject after = Platform.as(CLAIRE_MARTIN).post(follow + "/carried", EngagementDesk.body("kind", "RESULTS")).required().json().getAsJsonObject();
        JsonObject carried = first(after).getAsJsonArray("carried").get(0).getAsJsonObject();
        assertEquals(document, carried.get("documentId").getAsString(), "the same document, not a copy");
        assertEquals(offered.get("name"), carried.get("label"));
        assertEquals(2, first(after).getAsJsonArray("carried").size());
        assertEquals(409, Platform.as(CLAIRE_MARTIN).post(follow + "/carried", EngagementDesk.body("kind", "RESULTS")).status());
        String left = Platform.as(CLAIRE_MARTIN).get(follow + "/documents").required().body();
        assertTrue(!left.contains(document), left);
        HttpResponse<byte[]> kept = Wire.send(CLAIRE_MARTIN, "DELETE", follow, Wire.JSON, new byte[0]);
        assertEquals(409, kept.statusCode(), Wire.text(kept));
    }

    @Test
    @Tag("FLUX-005")
    void oneOfTwoProjectsAloneShouldComeBeforeTheOther() throws Exception {
        String older = opened();
        String newer = opened();
        JsonObject linked = Platform.as(CLAIRE_MARTIN).post(path(newer), EngagementDesk.body("earlierId", older)).required().json().getAsJsonObject();
        assertTrue(StreamSupport.stream(linked.getAsJsonArray("candidates").spliterator(), false).map(JsonElement::getAsJsonObject)
            .noneMatch(one -> one.get("id").getAsString().equals(older) || one.get("id").getAsString().equals(newer)), linked.toString());
        JsonHttp.Answer back = Platform.as(CLAIRE_MARTIN).post(path(older), EngagementDesk.body("earlierId", newer));
        assertEquals(400, back.status());
        assertTrue(back.body().contains("suit déjà ce projet"), back.body());
        assertEquals(400, Platform.as(CLAIRE_MARTIN).post(path(newer), EngagementDesk.body("earlierId", newer)).status());
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).get(path(newer)).status());
        CallDesk.assertOk(Wire.send(CLAIRE_MARTIN, "DELETE", path(newer) + "/" + first(linked).get("id").getAsString(), Wire.JSON, new byte[0]));
        assertEquals(0, Platform.as(CLAIRE_MARTIN).get(path(newer)).required().json().getAsJsonObject().getAsJsonArray("earlier").size());
    }

    private static String opened() throws IOException {
        return EngagementDesk.open(CLAIRE_MARTIN, SPACE, Platform.today(), Platform.today().plusDays(30)).id();
    }

    private static String path(String engagement) {
        return SPACE + "/engagements/" + engagement + "/earlier";
    }

    private static JsonObject first(JsonObject lineage) {
        return lineage.getAsJsonArray("earlier").get(0).getAsJsonObject();
    }
}
