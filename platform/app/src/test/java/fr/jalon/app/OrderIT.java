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

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders and instalments over the API: what is ordered at which price, what may be billed of it, and who is refused. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OrderIT {

    private static final LocalDate TODAY = Platform.today();

    @Test
    @Tag("FLUX-068")
    @Tag("CORE-013")
    void orderForOneSiteShouldBePricedFromTheScheduleAndKeepItsPrice() throws IOException {
        Wave wave = Wave.open();
        OrderDesk desk = wave.desk();
        assertEquals(403, desk.price(NADIA_BENALI, "code", "JOUR-SITE", "amount", 900, "vatRate", 20).status());
        assertEquals(404, desk.price(SOPHIE_LEFEBVRE, "code", "JOUR-SITE", "amount", 900, "vatRate", 20).status());
        desk.priced("code", "JOUR-SITE", "amount", 900.5, "vatRate", 20);
        desk.priced("label", "Repas", "unit", "repas", "amount", 12.37, "vatRate", 10);
        JsonObject order = desk.drafted(OrderDesk.order(wave.site(), OrderDesk.lines("JOUR-SITE", 2.5, "#1", 3)));
        amounts(order, "2288.36", "2742.32");
        assertEquals("DRAFT", order.get("state").getAsString());
        JsonHttp.Answer refused = desk.place(NADIA_BENALI, order);
        assertEquals(403, refused.status());
        assertEquals(404, desk.place(JULIE_FABRE, order).status());
        assertEquals(404, desk.place(SOPHIE_LEFEBVRE, order).status());
        assertEquals(0, told(NADIA_BENALI, order));
        assertEquals(204, desk.place(CLAIRE_MARTIN, order).status());
        assertEquals(1, told(NADIA_BENALI, order));

        assertEquals(400, desk.price(CLAIRE_MARTIN, "code", "JOUR-SITE", "amount", 950, "vatRate", 20).status());
        desk.priced("code", "JOUR-SITE", "amount", 950, "vatRate", 20, "reason", "Avenant n° 1");
        JsonObject placed = desk.now(NADIA_BENALI, order);
        amounts(placed, "2288.36", "2742.32");
        assertEquals("PLACED", placed.get("state").getAsString());
        assertEquals(TODAY.plusDays(30).toString(), placed.get("dueOn").getAsString());
        amounts(desk.drafted(OrderDesk.order(wave.site(), OrderDesk.lines("JOUR-SITE", 1))), "950.00", "1140.00");
        assertEquals(409, desk.rewrite(order, OrderDesk.order(wave.site(), OrderDesk.lines("JOUR-SITE", 9))).status());
        assertEquals(409, desk.place(CLAIRE_MARTIN, order).status());

        String page = text(desk.pdf(NADIA_BENALI, order));
        for (String told : List.of("Bon de commande " + order.get("number").getAsString(), "Deux services en tension.", "VOISINS-1",
                "Journée de consultant sur place", "900,50", "742,32", "30 jours calendaires à compter de la notification", "Claire Martin")) {
            assertTrue(page.contains(told), told + " is not in " + page);
        }
    }

    @Test
    @Tag("FLUX-068")
    void peopleShouldSeeAndHearOfTheOrdersOfTheirOwnPlacesOnly() throws IOException {
        Wave wave = Wave.open();
        OrderDesk desk = wave.desk();
        desk.priced("code", "JOUR-SITE", "amount", 900, "vatRate", 20);
        JsonObject own = desk.placed(OrderDesk.order(wave.site(), OrderDesk.lines("JOUR-SITE", 1)));
        JsonObject other = desk.placed(OrderDesk.order(wave.otherGroup(), OrderDesk.lines("JOUR-SITE", 2)));
        assertEquals(200, desk.pdfStatus(PAUL_ROUX, own));
        assertEquals(404, desk.pdfStatus(PAUL_ROUX, other));
        assertEquals(1, desk.book(PAUL_ROUX).getAsJsonArray("orders").size());
        assertEquals(List.of(1L, 0L, 1L), List.of(told(PAUL_ROUX, own), told(PAUL_ROUX, other), told(NADIA_BENALI, other)));
        assertEquals(404, desk.act(ANNE_GARCIA, own, "cancellation", "motive", "Non.").status());
        assertEquals(0, told(ANNE_GARCIA, own));
        assertEquals(200, desk.pdfStatus(NADIA_BENALI, other));
        assertEquals(2, desk.book(NADIA_BENALI).getAsJsonArray("orders").size());
        assertEquals(0, new BigDecimal("2700").compareTo(desk.book(CLAIRE_MARTIN).get("ordered").getAsBigDecimal()));
    }

    @Test
    @Tag("CORE-013")
    void orderShouldBeRefusedWithTheReasonAndWhoMustAct() throws IOException {
        Wave wave = Wave.open();
        OrderDesk desk = wave.desk();
        says(desk.draft(CLAIRE_MARTIN, OrderDesk.order(wave.site(), OrderDesk.lines("JOUR-SITE", 1))), 400,
            "n'a pas encore de prix", "doit l'enregistrer au bordereau");
        desk.priced("code", "JOUR-SITE", "amount", 900, "vatRate", 20);
        says(desk.draft(CLAIRE_MARTIN, OrderDesk.order(wave.site(), new JsonArray())), 400, "au moins une ligne");
        says(desk.draft(CLAIRE_MARTIN, OrderDesk.order(wave.site(), OrderDesk.lines("JOUR-SITE", 1, "JOUR-SITE", 2))), 400, "une seule fois");
        JsonObject undated = OrderDesk.order(wave.site(), OrderDesk.lines("JOUR-SITE", 1));
        undated.addProperty("dueOn", TODAY.plusDays(9).toString());
        says(desk.draft(CLAIRE_MARTIN, undated), 400, "ou un nombre de jours");
        says(desk.draft(NADIA_BENALI, OrderDesk.order(wave.site(), OrderDesk.lines("JOUR-SITE", 1))), 403, "");

        assertEquals(403, desk.maximum(NADIA_BENALI, 2000).status());
        assertEquals(204, desk.maximum(CLAIRE_MARTIN, 2000).status());
        JsonObject first = desk.drafted(OrderDesk.order(wave.site(), OrderDesk.lines("JOUR-SITE", 2)));
        says(desk.act(CLAIRE_MARTIN, first, "placement", "net", 900), 409, "Relisez-le");
        assertEquals(204, desk.place(CLAIRE_MARTIN, first).status());
        JsonObject second = desk.drafted(OrderDesk.order(wave.site(), OrderDesk.lines("JOUR-SITE", 0.25)));
        says(desk.place(CLAIRE_MARTIN, second), 409, "sous le maximum de");
        says(desk.act(CLAIRE_MARTIN, first, "cancellation", "motive", " "), 400, "pourquoi");
        says(desk.act(NADIA_BENALI, first, "cancellation", "motive", "Trop de travail."), 403, "");
        assertEquals(204, desk.act(CLAIRE_MARTIN, first, "cancellation", "motive", "Le site a trouvé une autre aide.").status());
        says(desk.act(CLAIRE_MARTIN, first, "cancellation", "motive", "Encore."), 409, "annulé");
        says(desk.act(CLAIRE_MARTIN, first, "performance", "on", TODAY.toString()), 409, "annulé");
        assertEquals(204, desk.place(CLAIRE_MARTIN, second).status());
        JsonObject taken = OrderDesk.order(wave.site(), OrderDesk.lines("JOUR-SITE", 1));
        taken.addProperty("number", first.get("number").getAsString());
        says(desk.draft(CLAIRE_MARTIN, taken), 409, "donnez-en un autre");
        JsonObject instead = OrderDesk.order(wave.site(), OrderDesk.lines("JOUR-SITE", 1));
        instead.addProperty("replaces", OrderDesk.id(second));
        says(desk.draft(CLAIRE_MARTIN, instead), 400, "annulez d'abord");
        instead.addProperty("replaces", OrderDesk.id(first));
        JsonObject follower = desk.drafted(instead);
        assertEquals(OrderDesk.id(follower), desk.now(CLAIRE_MARTIN, first).get("replacedBy").getAsString());
    }

    @Test
    @Tag("CORE-013")
    void nothingShouldBeOrderedInATrancheThatIsNotAffirmedNorAfterTheEnd() throws IOException {
        MissionDesk mission = MissionDesk.open(40);
        OrderDesk desk = new OrderDesk(mission.id());
        desk.priced("label", "Journée d'expert", "unit", "journée", "tranche", "CONDITIONNELLE", "amount", 1000, "vatRate", 20);
        JsonObject order = desk.drafted(OrderDesk.order(node(mission), OrderDesk.lines("#1", 1)));
        says(desk.place(CLAIRE_MARTIN, order), 409, "n'est pas affermie");
        says(desk.place(HUGO_BLANC, order), 403, "");
        mission.done(CLAIRE_MARTIN, "/contract/tranches/CONDITIONNELLE/decision", "kind", "AFFIRMED", "motive", "Retenu.");
        assertEquals(204, desk.place(CLAIRE_MARTIN, order).status());

        MissionDesk ended = MissionDesk.open(400);
        OrderDesk late = new OrderDesk(ended.id());
        late.priced("label", "Journée d'expert", "unit", "journée", "amount", 1000, "vatRate", 20);
        says(late.place(CLAIRE_MARTIN, late.drafted(OrderDesk.order(node(ended), OrderDesk.lines("#1", 1)))), 409, "a pris fin le");
    }

    @Test
    @Tag("GRAD-032")
    @Tag("CORE-013")
    void invoiceOfAnOrderShouldWaitForItsServiceFaitAndStayWithinItsAmount() throws IOException {
        MissionDesk mission = MissionDesk.open(40);
        OrderDesk desk = new OrderDesk(mission.id());
        desk.priced("label", "Journée d'expert", "unit", "journée", "amount", 1000, "vatRate", 20);
        JsonObject draft = desk.drafted(OrderDesk.order(node(mission), OrderDesk.lines("#1", 2)));
        assertEquals(400, bill(mission, "F-0", 2000, "order", OrderDesk.id(draft)).status());
        assertEquals(204, desk.place(CLAIRE_MARTIN, draft).status());
        assertEquals(204, bill(mission, "F-1", 1500, "order", OrderDesk.id(draft)).status());
        blocked(mission, "F-1", "pas encore constaté exécuté");
        assertEquals(403, desk.act(NADIA_BENALI, draft, "performance", "on", TODAY.toString()).status());
        assertEquals(400, desk.act(CLAIRE_MARTIN, draft, "performance", "on", TODAY.minusDays(1).toString()).status());
        assertEquals(204, desk.act(CLAIRE_MARTIN, draft, "performance", "on", TODAY.toString()).status());
        JsonObject due = mission.part("invoices", "number", "F-1");
        assertEquals("DUE", due.get("state").getAsString());
        assertEquals(TODAY.plusDays(30).toString(), due.get("dueOn").getAsString());
        assertEquals(204, bill(mission, "F-2", 500.01, "order", OrderDesk.id(draft)).status());
        blocked(mission, "F-2", "facturés en tout, pour un prix de");
        assertEquals("DUE", mission.part("invoices", "number", "F-1").get("state").getAsString());
        assertEquals(0, new BigDecimal("2000.01").compareTo(desk.now(NADIA_BENALI, draft).get("billed").getAsBigDecimal()));
    }

    @Test
    @Tag("GRAD-031")
    @Tag("GRAD-032")
    void instalmentShouldBeJustifiedByPositiveDecisionsThatBothPartiesSigned() throws Exception {
        MissionDesk mission = MissionDesk.open(40);
        mission.done(HUGO_BLANC, "/contract/prices", "code", "FORFAIT-1", "unitAmount", 18_000);
        assertEquals(204, bill(mission, "F-1", 7200, "instalment", "ACOMPTE-1").status());
        assertEquals(409, mission.post(HUGO_BLANC, "/contract/prices", "code", "FORFAIT-1", "unitAmount", 19_000).status());
        assertEquals(400, bill(mission, "F-9", 1, "instalment", "ACOMPTE-2").status());
        for (String code : List.of("PLANNING", "ANALYSE-ECART")) {
            waits(mission, "aucune décision");
            DeliverableDesk desk = mission.delivered(code);
            assertEquals(204, desk.decide(CLAIRE_MARTIN, desk.kind("ADMITTED")).status());
            waits(mission, "pas encore signé de tous");
            JsonObject record = mission.record(desk);
            assertEquals(204, SignatureDesk.sign(NADIA_BENALI, record).status());
            waits(mission, "pas encore signé de tous");
            assertEquals(204, SignatureDesk.sign(CLAIRE_MARTIN, record).status());
        }
        JsonObject instalment = mission.part("instalments", "code", "ACOMPTE-1");
        assertEquals(TODAY.toString(), instalment.get("justifiedOn").getAsString());
        assertEquals(0, new BigDecimal("7200").compareTo(instalment.get("amount").getAsBigDecimal()));
        assertEquals("DUE", mission.part("invoices", "number", "F-1").get("state").getAsString());
        assertEquals(204, bill(mission, "F-2", 11_000, "price", "FORFAIT-1").status());
        assertEquals(204, bill(mission, "F-3", 0.01, "instalment", "ACOMPTE-1").status());
        blocked(mission, "F-3", "pour un prix de");
        assertEquals(204, bill(mission, "F-4", 800, "price", "FORFAIT-1").status());
        blocked(mission, "F-4", "acomptes compris");

        OrderDesk desk = new OrderDesk(mission.id());
        desk.priced("label", "Journée d'expert", "unit", "journée", "amount", 1000, "vatRate", 20);
        JsonObject order = desk.placed(OrderDesk.order(node(mission), OrderDesk.lines("#1", 2)));
        assertEquals(204, desk.act(CLAIRE_MARTIN, order, "cancellation", "motive", "Besoin disparu.").status());
        JsonObject dossier = mission.post(NADIA_BENALI, "/contract/dossiers").required().json().getAsJsonObject();
        String proof = text(Wire.send(NADIA_BENALI, "GET", MissionDesk.SPACE + "/documents/" + dossier.get("documentId").getAsString()
            + "/versions/1/content", "", new byte[0]).body());
        for (String told : List.of("« BC-001 » notifié", "Deux services en tension.", "« BC-001 » annulé", "Besoin disparu.",
                "Acompte « Acompte de l'étape 1 » justifié", "Bordereau de prix")) {
            assertTrue(proof.contains(told), told + " is not in " + proof);
        }
    }

    private static void waits(MissionDesk mission, String missing) throws IOException {
        JsonObject instalment = mission.part("instalments", "code", "ACOMPTE-1");
        assertFalse(instalment.has("justifiedOn"), instalment.toString());
        assertTrue(instalment.getAsJsonArray("missing").toString().contains(missing), instalment.toString());
        blocked(mission, "F-1", missing);
    }

    private static void blocked(MissionDesk mission, String number, String reason) throws IOException {
        JsonObject invoice = mission.part("invoices", "number", number);
        assertEquals("BLOCKED", invoice.get("state").getAsString(), invoice.toString());
        assertTrue(invoice.getAsJsonArray("reasons").toString().contains(reason), invoice.toString());
        assertEquals(409, mission.post(CLAIRE_MARTIN, "/contract/invoices/" + invoice.get("id").getAsString() + "/payment", "on",
            TODAY.toString()).status());
    }

    private static JsonHttp.Answer bill(MissionDesk mission, String number, Object amount, String kind, String subject) throws IOException {
        return mission.post(HUGO_BLANC, "/contract/invoices", "number", number, "receivedOn", TODAY.toString(), "lines",
            List.of(MissionDesk.object(kind, subject, "amount", amount)));
    }

    private static void says(JsonHttp.Answer answer, int status, String words) {
        says(answer, status, words, "");
    }

    private static void says(JsonHttp.Answer answer, int status, String words, String more) {
        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.body().contains(words) && answer.body().contains(more), answer.body());
    }

    private static void amounts(JsonObject order, String net, String gross) {
        assertEquals(0, new BigDecimal(net).compareTo(order.get("net").getAsBigDecimal()), order.toString());
        assertEquals(0, new BigDecimal(gross).compareTo(order.get("gross").getAsBigDecimal()), order.toString());
    }

    private static long told(DemoAccount account, JsonObject order) throws IOException {
        return Platform.as(account).get(MissionDesk.SPACE + "/notifications?kind=AWAITED").required().json().getAsJsonArray().asList().stream()
            .filter(notice -> notice.toString().contains("/commandes/" + OrderDesk.id(order))).count();
    }

    private static String node(MissionDesk mission) throws IOException {
        return mission.seen("").getAsJsonObject().getAsJsonObject("tree").get("id").getAsString();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0\\u202f]+", " ");
        }
    }

    /** A contract over two groups: Anne works on a site of the first, Paul with all of it, Nadia for the contractor as a whole. */
    private record Wave(OrderDesk desk, String site, String otherGroup) {

        static Wave open() throws IOException {
            Owned owned = Owned.made();
            JsonObject root = Platform.as(CLAIRE_MARTIN).get(MissionDesk.SPACE + "/engagements/" + owned.id("engagement")).required().json()
                .getAsJsonObject().getAsJsonObject("tree");
            return new Wave(new OrderDesk(owned.id("engagement")), place(root, "Aix"), place(root, "Groupe deux"));
        }

        private static String place(JsonElement node, String label) {
            if (node.getAsJsonObject().get("label").getAsString().equals(label)) {
                return node.getAsJsonObject().get("id").getAsString();
            }
            for (JsonElement child : node.getAsJsonObject().getAsJsonArray("children")) {
                String found = place(child, label);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
    }
}
