package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.HUGO_BLANC;
import static fr.jalon.local.DemoAccount.JULIE_FABRE;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Good practices of a programme: written at a site, moderated, read as far as they are published, shared with another region, used again. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PracticeIT {

    private static final String REGION = "ars-paca";
    private static final String OTHER_REGION = "ars-hauts-de-france";

    @Test
    @Tag("CORE-032")
    void sheetShouldBeModeratedBeforeOthersReadIt() throws IOException {
        String word = word();
        PracticeSite site = PracticeSite.begun(Map.of("title", "Salon de sortie " + word));
        for (DemoAccount other : List.of(CLAIRE_MARTIN, PAUL_ROUX, JULIE_FABRE)) {
            assertEquals(404, site.get(other).status());
        }
        assertEquals("problem", wrong(site.act(ANNE_GARCIA, "/proposal")));
        site.write(parts("Salon de sortie " + word)).required();
        site.act(ANNE_GARCIA, "/proposal").required();
        assertEquals(409, site.write(parts("Autre")).status());
        assertEquals(403, site.act(ANNE_GARCIA, "/publication", "wholeSpace", true).status());
        assertEquals(404, site.act(JULIE_FABRE, "/publication", "wholeSpace", true).status());
        assertTrue(waits(PAUL_ROUX, site));
        assertEquals("motive", wrong(site.act(PAUL_ROUX, "/refusal", "reason", " ")));
        JsonObject refused = site.act(PAUL_ROUX, "/refusal", "reason", "Dites combien de lits.").required().json().getAsJsonObject();
        assertEquals("Dites combien de lits.", refused.getAsJsonObject("shown").get("motive").getAsString());
        assertFalse(waits(PAUL_ROUX, site));
        site.act(ANNE_GARCIA, "/draft").required();
        site.act(ANNE_GARCIA, "/proposal").required();
        JsonObject published = site.act(CLAIRE_MARTIN, "/publication", "wholeSpace", true).required().json().getAsJsonObject();
        assertEquals(2, published.getAsJsonObject("shown").get("number").getAsInt());
        assertEquals(List.of("PUBLISHED", "REFUSED"), PracticeSite.texts(published.getAsJsonArray("versions"), "state"));
        JsonObject read = site.seen(JULIE_FABRE);
        assertEquals(List.of("PUBLISHED"), PracticeSite.texts(read.getAsJsonArray("versions"), "state"));
        assertEquals(List.of("Salon de sortie " + word), PracticeSite.found(JULIE_FABRE, REGION, "?q=" + word));
        site.act(CLAIRE_MARTIN, "/withdrawal", "reason", "Locaux fermés").required();
        assertEquals(List.of(), PracticeSite.found(JULIE_FABRE, REGION, "?q=" + word));
        assertEquals("Locaux fermés", site.seen(JULIE_FABRE).getAsJsonObject("withdrawn").get("reason").getAsString());
    }

    @Test
    @Tag("CORE-032")
    void levelShouldDecideWhoReadsAndAMandateHowFarOnePublishes() throws IOException {
        String word = word();
        PracticeSite site = proposed("Visite des sortants " + word);
        assertEquals(403, site.act(PAUL_ROUX, "/publication", "wholeSpace", true).status());
        assertEquals(403, site.act(PAUL_ROUX, "/publication", "nodeId", site.owned().id("wave")).status());
        site.act(PAUL_ROUX, "/publication", "nodeId", site.owned().id("group")).required();
        assertEquals(List.of("Visite des sortants " + word), PracticeSite.found(NADIA_BENALI, REGION, "?q=" + word));
        // she takes part in another project of the space
        assertEquals(List.of(), PracticeSite.found(JULIE_FABRE, REGION, "?q=" + word));
        assertEquals(404, site.get(JULIE_FABRE).status());
        site.act(CLAIRE_MARTIN, "/level", "nodeId", site.owned().id("wave")).required();
        assertEquals(404, site.get(JULIE_FABRE).status());
        site.act(CLAIRE_MARTIN, "/level", "wholeSpace", true).required();
        assertEquals(200, site.get(JULIE_FABRE).status());
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).get("/spaces/" + OTHER_REGION + "/practices/" + site.id()).status());
        assertEquals(List.of(), PracticeSite.found(SOPHIE_LEFEBVRE, OTHER_REGION, "?q=" + word));
    }

    @Test
    @Tag("CORE-032")
    @Tag("FLUX-094")
    void searchShouldKnowFrenchWithoutAccentsAndShowWhereItFound() throws IOException {
        String word = word();
        PracticeSite site = proposed("Préadmission des programmés " + word);
        site.act(CLAIRE_MARTIN, "/publication", "wholeSpace", true).required();
        for (String words : List.of("preadmissions", "PREADMISSION", "tardive", "sorties")) {
            assertEquals(List.of("Préadmission des programmés " + word), PracticeSite.found(JULIE_FABRE, REGION, "?q=" + word + "%20" + words), words);
        }
        assertEquals(List.of(), PracticeSite.found(JULIE_FABRE, REGION, "?q=" + word + "&level=PROJECT"));
        assertEquals(List.of(), PracticeSite.found(JULIE_FABRE, REGION, "?q=" + word + "&type=Aval%20et%20fili%C3%A8res"));
        assertEquals(1, PracticeSite.found(JULIE_FABRE, REGION, "?q=" + word + "&type=Pr%C3%A9paration%20de%20la%20sortie&level=SPACE").size());
        JsonObject line = Platform.as(JULIE_FABRE).get("/spaces/" + REGION + "/practices?q=tardive%20" + word).required().json().getAsJsonObject()
            .getAsJsonArray("items").get(0).getAsJsonObject();
        assertTrue(line.getAsJsonArray("excerpt").toString().contains("{\"hit\":true,\"text\":\"tardives\"}"), line.toString());
        assertEquals(400, Platform.as(JULIE_FABRE).get("/spaces/" + REGION + "/practices?q=" + "x".repeat(201)).status());
    }

    @Test
    @Tag("CORE-005")
    @Tag("FLUX-094")
    void otherRegionShouldReadExactlyWhatIsSharedAndKnowFromWhom() throws IOException {
        String word = word();
        PracticeSite site = PracticeSite.begun(parts("Point lits " + word));
        JsonObject tooled = site.act(ANNE_GARCIA, "/tools", "documentId", site.owned().id("document")).required().json().getAsJsonObject();
        assertEquals(1, tooled.getAsJsonObject("shown").getAsJsonArray("tools").size());
        site.act(ANNE_GARCIA, "/proposal").required();
        site.act(CLAIRE_MARTIN, "/publication", "wholeSpace", true).required();
        for (DemoAccount other : List.of(ANNE_GARCIA, HUGO_BLANC)) {
            assertEquals(403, site.act(other, "/sharing").status());
        }
        assertEquals(List.of(), PracticeSite.found(SOPHIE_LEFEBVRE, OTHER_REGION, "?q=" + word));
        site.act(CLAIRE_MARTIN, "/sharing").required();
        JsonObject line = Platform.as(SOPHIE_LEFEBVRE).get("/spaces/" + OTHER_REGION + "/practices?q=" + word).required().json().getAsJsonObject()
            .getAsJsonArray("items").get(0).getAsJsonObject();
        String region = Platform.as(CLAIRE_MARTIN).get("/spaces/" + REGION).required().json().getAsJsonObject().get("name").getAsString();
        assertEquals(region, line.get("space").getAsString());
        String shared = "/spaces/" + OTHER_REGION + "/shared-practices/" + line.get("id").getAsString();
        String text = Platform.as(SOPHIE_LEFEBVRE).get(shared).required().body();
        assertTrue(text.contains("Les sorties sont trop tardives."), text);
        for (String hidden : List.of(site.id(), site.owned().id("document"), site.owned().id("engagement"), "Garcia", "Vague des voisins")) {
            assertFalse(text.contains(hidden), hidden);
        }
        String document = "/documents/" + site.owned().id("document");
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).get("/spaces/" + OTHER_REGION + document + "/versions/1/content").status());
        site.act(ANNE_GARCIA, "/draft").required();
        site.write(parts("Point lits secret " + word)).required();
        assertEquals(List.of("Point lits " + word), PracticeSite.found(SOPHIE_LEFEBVRE, OTHER_REGION, "?q=" + word));
        site.act(CLAIRE_MARTIN, "/sharing/revocation", "reason", "Erreur dans un chiffre").required();
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).get(shared).status());
        assertEquals(List.of(), PracticeSite.found(SOPHIE_LEFEBVRE, OTHER_REGION, "?q=" + word));
    }

    @Test
    @Tag("CORE-032")
    void reuseShouldBeginAnActionSheetThatSaysWhereItComesFrom() throws IOException {
        String word = word();
        PracticeSite site = proposed("Brancardage " + word);
        site.act(CLAIRE_MARTIN, "/publication", "wholeSpace", true).required();
        assertEquals("nodeId", wrong(site.reuse(JULIE_FABRE, "siteAix")));
        JsonObject begun = site.reuse(ANNE_GARCIA, "siteAix").required().json().getAsJsonObject();
        FormDesk form = new FormDesk("/spaces/" + REGION + "/engagements/" + site.owned().id("engagement"), site.owned().id("siteAix"), "fiches-actions");
        assertEquals(begun.get("rowKey").getAsString(), form.row("Brancardage " + word));
        String state = form.state().toString();
        assertTrue(state.contains("Un salon de douze fauteuils."), state);
        assertTrue(state.contains("D'après la bonne pratique " + site.seen(ANNE_GARCIA).get("number").getAsString() + " « Brancardage " + word + " », version 1."), state);
        assertEquals(1, site.seen(JULIE_FABRE).get("reuses").getAsInt());
    }

    @Test
    void toolShouldKeepItsOwnRights() throws IOException {
        PracticeSite site = PracticeSite.begun(parts("Tableau de bord " + word()));
        assertEquals("documentId", wrong(site.act(ANNE_GARCIA, "/tools", "documentId", UUID.randomUUID().toString())));
        site.act(ANNE_GARCIA, "/tools", "documentId", site.owned().id("document")).required();
        site.act(ANNE_GARCIA, "/proposal").required();
        site.act(PAUL_ROUX, "/publication", "nodeId", site.owned().id("group")).required();
        assertEquals(1, site.seen(NADIA_BENALI).getAsJsonObject("shown").getAsJsonArray("tools").size());
        site.act(CLAIRE_MARTIN, "/level", "wholeSpace", true).required();
        JsonObject far = site.seen(JULIE_FABRE).getAsJsonObject("shown");
        assertEquals(0, far.getAsJsonArray("tools").size());
        assertEquals(1, far.get("closedTools").getAsInt());
        assertEquals(404, Platform.as(JULIE_FABRE).get("/spaces/" + REGION + "/documents/" + site.owned().id("document")).status());
    }

    private static PracticeSite proposed(String title) throws IOException {
        PracticeSite site = PracticeSite.begun(parts(title));
        site.act(ANNE_GARCIA, "/proposal").required();
        return site;
    }

    private static Map<String, String> parts(String title) {
        return Map.of("title", title, "problem", "Les sorties sont trop tardives.", "means", "Un salon de douze fauteuils.", "results", "Dix lits libres à midi.");
    }

    /** Other tests write sheets in the same space: each looks for its own word. */
    private static String word() {
        return UUID.randomUUID().toString().replace("-", "").chars().map(digit -> 'g' + Character.digit(digit, 16))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean waits(DemoAccount account, PracticeSite site) throws IOException {
        for (JsonElement action : Platform.as(account).get("/spaces/" + REGION + "/actions").required().json().getAsJsonArray()) {
            if (action.getAsJsonObject().get("id").getAsString().equals(site.id())) {
                return true;
            }
        }
        return false;
    }

    /** @return the first wrong field of a refusal */
    private static String wrong(JsonHttp.Answer answer) throws IOException {
        assertEquals(400, answer.status(), answer.body());
        return answer.json().getAsJsonObject().getAsJsonArray("errors").get(0).getAsJsonObject().get("field").getAsString();
    }
}
