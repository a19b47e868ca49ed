package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Registers of a running engagement, kept by several people at one site. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RegisterIT {

    private static final String TODAY = Platform.today().toString();
    private static final String YESTERDAY = Platform.today().minusDays(1).toString();

    @Test
    @Tag("CORE-022")
    void actionShouldWaitForItsOwnerUntilTheyCloseIt() throws IOException {
        RegisterSite site = RegisterSite.open();
        JsonObject action = site.opened(PAUL_ROUX, "actions", "title", "Revoir les sorties du matin", "dueOn", YESTERDAY,
            "ownerMandateId", site.owner("Nadia Benali"), "attributes", Map.of("avancement", "40"));
        assertEquals("A-1", action.get("number").getAsString());
        assertTrue(action.get("late").getAsBoolean());
        JsonObject waiting = RegisterSite.action(NADIA_BENALI, action);
        assertTrue(waiting.get("late").getAsBoolean());
        assertTrue(waiting.get("link").getAsString().endsWith("/registres?registre=actions&inscription=" + RegisterSite.id(action)));
        assertNull(RegisterSite.action(PAUL_ROUX, action));
        // the representative records nothing at a site: she may only move what is hers
        assertEquals(403, site.change(NADIA_BENALI, action, "title", "Autre titre").status());
        assertEquals(400, site.move(NADIA_BENALI, action, "faite", "").status());
        JsonObject done = site.move(NADIA_BENALI, action, "faite", "Deux services organisés").required().json().getAsJsonObject();
        assertEquals(TODAY, done.get("endedOn").getAsString());
        assertNull(RegisterSite.action(NADIA_BENALI, action));
        assertEquals(List.of("Inscrite au registre", "État : à lancer → faite"), texts(site.history(ANNE_GARCIA, action), "what"));
        assertTrue(site.get(ANNE_GARCIA, "/history").required().body().contains("A-1 « Revoir les sorties du matin » : État : à lancer → faite"));
    }

    @Test
    @Tag("CORE-022")
    void statementShouldSayWhatHappenedInTheRegisters() throws IOException {
        RegisterSite site = RegisterSite.open();
        JsonObject risk = site.opened(PAUL_ROUX, "risques", "title", "Lits fermés en été", "probability", 4, "impact", 3,
            "prevention", "Plan de fermeture partagé", "dueOn", YESTERDAY);
        JsonObject lesser = site.opened(PAUL_ROUX, "risques", "title", "Salle occupée", "probability", 1, "impact", 1);
        site.move(PAUL_ROUX, lesser, "clos", "Salle réservée").required();
        JsonObject decision = statement(site, "");
        assertEquals(Platform.today().minusDays(14).toString(), decision.get("from").getAsString());
        assertEquals(List.of("R-1", "R-2"), numbers(decision, "opened"));
        assertEquals(List.of("R-2"), numbers(decision, "ended"));
        assertEquals(List.of(), numbers(decision, "changed"));
        assertEquals(List.of("R-1"), numbers(decision, "late"));
        assertEquals(List.of("R-1"), numbers(decision, "risks"));
        assertEquals(List.of(), numbers(statement(site, "?from=2026-01-01&to=2026-01-31"), "opened"));
        assertEquals(400, site.get(ANNE_GARCIA, "/register-statement?from=hier").status());
        assertEquals(400, site.get(ANNE_GARCIA, "/register-statement?to=2999-01-01").status());
        assertEquals(404, site.get(SOPHIE_LEFEBVRE, "/register-statement").status());
        assertEquals(3, risk.get("impact").getAsInt());
    }

    @Test
    @Tag("CORE-022")
    @Tag("FLUX-022")
    void alertShouldBeEscalatedToTheNationalCommittee() throws IOException {
        RegisterSite site = RegisterSite.open();
        assertEquals("attributes.nature", wrong(site.open(PAUL_ROUX, "alertes", "title", "Le site ne vient plus")));
        Map<String, String> facts = Map.of("nature", "risque d'abandon", "cause", "Départ de la direction");
        JsonObject alert = site.opened(PAUL_ROUX, "alertes", "title", "Le site ne vient plus", "attributes", facts);
        JsonObject escalated = site.change(CLAIRE_MARTIN, alert, "title", "Le site ne vient plus", "attributes", Map.of("nature",
            "risque d'abandon", "cause", "Départ de la direction", "comite", "pour arbitrage", "saisine", TODAY)).required().json()
            .getAsJsonObject();
        assertEquals("pour arbitrage", escalated.getAsJsonObject("attributes").get("comite").getAsString());
        assertTrue(texts(site.history(PAUL_ROUX, alert), "what")
            .contains("Portée au comité de pilotage national : rien → pour arbitrage"));
        site.move(CLAIRE_MARTIN, escalated, "arbitrée", null).required();
        assertEquals(List.of("AL-1"), texts(site.entries(PAUL_ROUX, "alertes", "?state=arbitr%C3%A9e"), "number"));
        assertEquals(List.of(), texts(site.entries(PAUL_ROUX, "alertes", "?late=true"), "number"));
    }

    @Test
    void badInputShouldBeRefusedWithItsField() throws IOException {
        RegisterSite site = RegisterSite.open();
        assertEquals(404, site.open(PAUL_ROUX, "inconnu", "title", "Essai").status());
        assertEquals(400, site.get(PAUL_ROUX, "/registers/actions?state=inconnu").status());
        assertEquals("attributes.avancement", wrong(site.open(PAUL_ROUX, "actions", "title", "Essai", "attributes", Map.of("avancement", "peu"))));
        assertEquals("attributes.axe", wrong(site.open(PAUL_ROUX, "actions", "title", "Essai", "attributes", Map.of("axe", "autre"))));
        assertEquals("attributes.couleur", wrong(site.open(PAUL_ROUX, "actions", "title", "Essai", "attributes", Map.of("couleur", "bleu"))));
        assertEquals("dueOn", wrong(site.open(PAUL_ROUX, "actions", "title", "Essai", "dueOn", "1999-12-31")));
        assertEquals(400, site.open(PAUL_ROUX, "actions", "title", "Essai", "dueOn", "31/12/2027").status());
        assertEquals(400, site.open(PAUL_ROUX, "actions", "title", "Essai", "nodeId", "pas-un-noeud").status());
        assertEquals("title", wrong(site.open(PAUL_ROUX, "actions", "description", "Sans titre")));
        assertEquals("description", wrong(site.open(PAUL_ROUX, "actions", "title", "Essai", "description", "x".repeat(4001))));
        assertEquals("impact", wrong(site.open(PAUL_ROUX, "risques", "title", "Essai", "probability", 2)));
        assertEquals("ownerMandateId", wrong(site.open(PAUL_ROUX, "actions", "title", "Essai", "nodeId", site.otherNode(),
            "ownerMandateId", site.owner("Anne Garcia"))));
        assertEquals("dependsOn", wrong(site.open(PAUL_ROUX, "actions", "title", "Essai", "dependsOn", List.of(site.node()))));
        assertEquals("nodeId", wrong(site.open(PAUL_ROUX, "decisions", "title", "Une décision se note au groupe")));
        assertEquals(List.of(), texts(site.entries(PAUL_ROUX, "actions", ""), "number"));
    }

    @Test
    void actionsShouldNotWaitForEachOtherNorForAnotherProject() throws IOException {
        RegisterSite site = RegisterSite.open();
        RegisterSite other = RegisterSite.open();
        JsonObject first = site.opened(PAUL_ROUX, "actions", "title", "Cartographier");
        JsonObject second = site.opened(PAUL_ROUX, "actions", "title", "Décider", "dependsOn", List.of(RegisterSite.id(first)));
        JsonObject elsewhere = other.opened(PAUL_ROUX, "actions", "title", "Ailleurs");
        for (JsonObject wrong : List.of(first, second, elsewhere)) {
            assertEquals("dependsOn", wrong(site.change(PAUL_ROUX, first, "title", "Cartographier", "dependsOn", List.of(RegisterSite.id(wrong)))));
        }
        assertEquals(404, other.get(PAUL_ROUX, "/register-entries/" + RegisterSite.id(first)).status());
        assertEquals(List.of("A-1"), texts(second.getAsJsonArray("dependsOn"), "number"));
    }

    @Test
    void lateComerShouldBeToldWhatChangedAndAClosedEntryStayAsItIs() throws IOException {
        RegisterSite site = RegisterSite.open();
        JsonObject seen = site.opened(PAUL_ROUX, "risques", "title", "Été", "probability", 2, "impact", 2);
        site.change(ANNE_GARCIA, seen, "title", "Été", "probability", 4, "impact", 2).required();
        JsonHttp.Answer late = site.change(PAUL_ROUX, seen, "title", "Canicule", "probability", 2, "impact", 2);
        assertEquals(409, late.status());
        assertTrue(late.body().contains("Anne Garcia, Probabilité : 2 sur 4 → 4 sur 4"), late.body());
        JsonObject now = site.get(PAUL_ROUX, "/register-entries/" + RegisterSite.id(seen)).required().json().getAsJsonObject();
        JsonObject closed = site.move(PAUL_ROUX, now, "clos", "Saison passée").required().json().getAsJsonObject();
        assertEquals(409, site.change(PAUL_ROUX, closed, "title", "Canicule").status());
        assertFalse(closed.getAsJsonArray("allowed").toString().contains("CHANGE"));
    }

    @Test
    void twoAtOnceShouldGetTwoNumbersAndOneChange() throws Exception {
        RegisterSite site = RegisterSite.open();
        JsonObject seen = site.opened(PAUL_ROUX, "actions", "title", "Ensemble");
        Set<String> numbers = new HashSet<>();
        for (JsonHttp.Answer answer : together(() -> site.open(PAUL_ROUX, "actions", "title", "Une"),
                () -> site.open(ANNE_GARCIA, "actions", "title", "Autre"))) {
            numbers.add(answer.required().json().getAsJsonObject().get("number").getAsString());
        }
        assertEquals(Set.of("A-2", "A-3"), numbers);
        List<Integer> statuses = new ArrayList<>();
        together(() -> site.change(PAUL_ROUX, seen, "title", "Une"), () -> site.change(ANNE_GARCIA, seen, "title", "Autre"))
            .forEach(answer -> statuses.add(answer.status()));
        assertEquals(Set.of(200, 409), Set.copyOf(statuses));
        assertEquals(2, site.history(PAUL_ROUX, seen).size());
    }

    private static List<JsonHttp.Answer> together(Callable<JsonHttp.Answer> one, Callable<JsonHttp.Answer> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier barrier = new CyclicBarrier(2);
            List<Future<JsonHttp.Answer>> answers = new ArrayList<>();
            for (Callable<JsonHttp.Answer> act : List.of(one, other)) {
                answers.add(two.submit(() -> {
                    barrier.await();
                    return act.call();
                }));
            }
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void registersShouldSayWhatIsDeclaredAndWhereOneMayWrite() throws IOException {
        RegisterSite site = RegisterSite.open();
        JsonArray registers = site.get(NADIA_BENALI, "/registers").required().json().getAsJsonArray();
        assertEquals(List.of("risques", "actions", "alertes", "decisions"), texts(registers, "code"));
        JsonObject content = site.get(NADIA_BENALI, "/registers/risques").required().json().getAsJsonObject();
        for (JsonElement place : content.getAsJsonArray("places")) {
            assertFalse(place.getAsJsonObject().get("recordable").getAsBoolean());
        }
        assertNotNull(site.owner("Anne Garcia"));
        assertEquals(404, site.get(SOPHIE_LEFEBVRE, "/registers").status());
        assertEquals(404, site.get(SOPHIE_LEFEBVRE, "/registers/risques").status());
    }

    private static JsonObject statement(RegisterSite site, String query) throws IOException {
        return site.get(ANNE_GARCIA, "/register-statement" + query).required().json().getAsJsonObject();
    }

    private static List<String> numbers(JsonObject statement, String part) {
        List<String> found = new ArrayList<>();
        statement.getAsJsonArray(part).forEach(line -> found.add(line.getAsJsonObject().getAsJsonObject("entry").get("number").getAsString()));
        return found;
    }

    private static List<String> texts(JsonArray objects, String field) {
        List<String> found = new ArrayList<>();
        objects.forEach(object -> found.add(object.getAsJsonObject().get(field).getAsString()));
        return found;
    }

    /** @return the first wrong field of a refusal */
    private static String wrong(JsonHttp.Answer answer) throws IOException {
        assertEquals(400, answer.status(), answer.body());
        return answer.json().getAsJsonObject().getAsJsonArray("errors").get(0).getAsJsonObject().get("field").getAsString();
    }
}
