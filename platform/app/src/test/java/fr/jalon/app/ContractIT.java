package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.HUGO_BLANC;
import static fr.jalon.local.DemoAccount.JULIE_FABRE;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of a contract over the API: tranches, prices, loads, invoices. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ContractIT {

    private static final List<String> FIRST_STEP = List.of("PLANNING", "ANALYSE-ECART", "SYNTHESE");

    @Test
    @Tag("GRAD-007")
    @Tag("CORE-013")
    void optionalTrancheShouldOweNothingUntilTheBuyerAffirmsItOnce() throws IOException {
        MissionDesk mission = MissionDesk.open(40);
        assertEquals("OPEN", mission.part("tranches", "code", "CONDITIONNELLE").get("state").getAsString());
        assertEquals("FIRM", mission.part("tranches", "code", "FERME").get("state").getAsString());
        assertFalse(mission.owed().contains("IMPACTS"), mission.owed().toString());
        String act = "/contract/tranches/CONDITIONNELLE/decision";
        assertEquals(403, mission.post(NADIA_BENALI, act, "kind", "AFFIRMED", "motive", "Oui.").status());
        assertEquals(403, mission.post(HUGO_BLANC, act, "kind", "AFFIRMED", "motive", "Oui.").status());
        assertEquals(404, mission.post(JULIE_FABRE, act, "kind", "AFFIRMED", "motive", "Oui.").status());
        assertEquals(404, mission.post(SOPHIE_LEFEBVRE, act, "kind", "AFFIRMED", "motive", "Oui.").status());
        assertEquals(400, mission.post(CLAIRE_MARTIN, act, "kind", "AFFIRMED", "motive", " ").status());
        assertEquals(400, mission.post(CLAIRE_MARTIN, act, "kind", "AFFIRMED", "motive", "Oui.", "on",
            Platform.today().plusDays(1).toString()).status());
        assertEquals(400, mission.post(CLAIRE_MARTIN, "/contract/tranches/FERME/decision", "kind", "AFFIRMED", "motive", "Oui.").status());
        mission.done(CLAIRE_MARTIN, act, "kind", "AFFIRMED", "motive", "Le scénario 2 est retenu.");
        JsonObject tranche = mission.part("tranches", "code", "CONDITIONNELLE");
        assertEquals("AFFIRMED", tranche.get("state").getAsString());
        assertEquals("Le scénario 2 est retenu.", tranche.get("motive").getAsString());
        assertTrue(mission.owed().containsAll(List.of("IMPACTS", "PLAN-CHARGE", "PLAN-CHANGEMENT")), mission.owed().toString());
        JsonHttp.Answer twice = mission.post(CLAIRE_MARTIN, act, "kind", "RENOUNCED", "motive", "Non.");
        assertEquals(409, twice.status());
        assertTrue(twice.body().contains("déjà affermie le"), twice.body());
    }

    @Test
    void renouncedTrancheShouldOweNothing() throws IOException {
        MissionDesk mission = MissionDesk.open(40);
        mission.done(CLAIRE_MARTIN, "/contract/tranches/CONDITIONNELLE/decision", "kind", "RENOUNCED", "motive", "Aucun scénario retenu.");
        assertFalse(mission.owed().contains("IMPACTS"), mission.owed().toString());
        assertEquals("RENOUNCED", mission.part("tranches", "code", "CONDITIONNELLE").get("state").getAsString());
    }

    @Test
    @Tag("GRAD-029")
    @Tag("CORE-013")
    void pricesShouldBeCheckedAgainstTheEnvelopeAndLoadsStandBesideEachOther() throws IOException {
        MissionDesk mission = MissionDesk.open(40);
        assertEquals(403, mission.post(NADIA_BENALI, "/contract/prices", "code", "FORFAIT-1", "unitAmount", 1).status());
        assertEquals(400, mission.post(HUGO_BLANC, "/contract/prices", "code", "FORFAIT-9", "unitAmount", 1).status());
        assertEquals(400, mission.post(HUGO_BLANC, "/contract/prices", "code", "FORFAIT-1", "unitAmount", -1).status());
        assertEquals(400, mission.post(HUGO_BLANC, "/contract/prices", "code", "FORFAIT-1", "unitAmount", 10.001).status());
        for (Map.Entry<String, Integer> price : Map.of("FORFAIT-1", 18_000, "FORFAIT-2", 22_000, "FORFAIT-3", 40_000).entrySet()) {
            mission.done(HUGO_BLANC, "/contract/prices", "code", price.getKey(), "unitAmount", price.getValue());
        }
        assertFalse(mission.contract().getAsJsonObject("schedule").has("verdict"));
        assertEquals(403, mission.put(HUGO_BLANC, "/contract/budget", "amount", 90_000).status());
        assertEquals(204, mission.put(CLAIRE_MARTIN, "/contract/budget", "amount", 90_000).status());
        assertTrue(mission.contract().getAsJsonObject("schedule").get("fits").getAsBoolean());
        assertEquals(204, mission.put(CLAIRE_MARTIN, "/contract/budget", "amount", 75_000).status());
        JsonObject schedule = mission.contract().getAsJsonObject("schedule");
        assertFalse(schedule.get("fits").getAsBoolean());
        assertEquals(0, schedule.get("total").getAsBigDecimal().compareTo(new BigDecimal("80000")));
        assertTrue(schedule.get("verdict").getAsString().matches(".*dépasse l'enveloppe de 5\\h000,00\\h€\\."), schedule.toString());
        mission.done(HUGO_BLANC, "/contract/loads", "phase", "ETAPE-1", "actor", "TITULAIRE", "kind", "ESTIMATED", "days", 25);
        mission.done(HUGO_BLANC, "/contract/loads", "phase", "ETAPE-1", "actor", "TITULAIRE", "kind", "OFFERED", "days", 22.5);
        assertEquals(403, mission.post(NADIA_BENALI, "/contract/loads", "phase", "ETAPE-1", "actor", "TITULAIRE", "kind", "OFFERED",
            "days", 22.5).status());
        JsonObject load = load(mission, "ETAPE-1", "TITULAIRE");
        assertEquals(25, load.get("estimated").getAsInt());
        assertEquals("22.5", load.get("offered").getAsBigDecimal().stripTrailingZeros().toPlainString());
    }

    @Test
    @Tag("GRAD-021")
    void loadOfTheThirdStepShouldShowTheTextsEstimateBesideWhatIsSpent() throws IOException {
        MissionDesk mission = MissionDesk.open(40);
        String today = Platform.today().toString();
        assertEquals(60, load(mission, "ETAPE-3", "TITULAIRE").get("expected").getAsInt());
        assertEquals(409, mission.post(NADIA_BENALI, "/contract/loads", "phase", "ETAPE-3", "actor", "TITULAIRE", "kind", "SPENT", "days", 2,
            "workedOn", today).status());
        mission.done(CLAIRE_MARTIN, "/contract/tranches/CONDITIONNELLE/decision", "kind", "AFFIRMED", "motive", "Retenu.");
        mission.done(NADIA_BENALI, "/contract/loads", "phase", "ETAPE-3", "actor", "TITULAIRE", "kind", "SPENT", "days", 2.5, "workedOn", today);
        mission.done(NADIA_BENALI, "/contract/loads", "phase", "ETAPE-3", "actor", "TITULAIRE", "kind", "SPENT", "days", -0.5, "workedOn",
            today, "note", "Correction");
        assertEquals(403, mission.post(HUGO_BLANC, "/contract/loads", "phase", "ETAPE-3", "actor", "TITULAIRE", "kind", "SPENT", "days", 1,
            "workedOn", today).status());
        mission.done(HUGO_BLANC, "/contract/loads", "phase", "ETAPE-3", "actor", "AGENCE", "kind", "SPENT", "days", 1, "workedOn", today);
        assertEquals(2, load(mission, "ETAPE-3", "TITULAIRE").get("spent").getAsInt());
        assertEquals(1, load(mission, "ETAPE-3", "AGENCE").get("spent").getAsInt());
    }

    @Test
    @Tag("GRAD-030")
    @Tag("GRAD-031")
    @Tag("GRAD-032")
    @Tag("CORE-020")
    void invoiceShouldStartNoDelayBeforeTheServiceIsAcknowledged() throws IOException {
        MissionDesk mission = MissionDesk.open(40);
        LocalDate today = Platform.today();
        mission.done(HUGO_BLANC, "/contract/prices", "code", "FORFAIT-1", "unitAmount", 18_000);
        JsonObject line = MissionDesk.object("price", "FORFAIT-1", "amount", 18_000);
        assertEquals(400, mission.post(HUGO_BLANC, "/contract/invoices", "number", "F-1", "receivedOn", today.toString(), "lines",
            List.of()).status());
        assertEquals(400, mission.post(HUGO_BLANC, "/contract/invoices", "number", "F-1", "receivedOn", today.plusDays(1).toString(), "lines",
            List.of(line)).status());
        mission.done(HUGO_BLANC, "/contract/invoices", "number", "F-1", "receivedOn", today.toString(), "lines", List.of(line));
        assertEquals(409, mission.post(HUGO_BLANC, "/contract/invoices", "number", "F-1", "receivedOn", today.toString(), "lines",
            List.of(line)).status());
        assertEquals(409, mission.post(HUGO_BLANC, "/contract/prices", "code", "FORFAIT-1", "unitAmount", 19_000).status());
        blocked(mission, "pas de service fait (aucune décision)");
        DeliverableDesk planning = mission.delivered("PLANNING");
        assertEquals(204, planning.decide(CLAIRE_MARTIN, planning.kind("REFUSED"), "motive", "Trop vague.").status());
        blocked(mission, "décision « négatif »");
        for (String code : FIRST_STEP) {
            DeliverableDesk desk = mission.delivered(code);
            assertEquals(204, desk.decide(CLAIRE_MARTIN, desk.kind("ADMITTED")).status());
            blocked(mission, "« Procès-verbal » pas encore signé de tous");
            JsonObject record = mission.record(desk);
            assertEquals(204, SignatureDesk.sign(NADIA_BENALI, record).status());
            blocked(mission, "« Procès-verbal » pas encore signé de tous");
            assertEquals(204, SignatureDesk.sign(CLAIRE_MARTIN, record).status());
        }
        JsonObject invoice = mission.part("invoices", "number", "F-1");
        assertEquals("DUE", invoice.get("state").getAsString());
        assertEquals(today.toString(), invoice.get("startOn").getAsString());
        assertEquals(today.plusDays(30).toString(), invoice.get("dueOn").getAsString());
        mission.done(CLAIRE_MARTIN, "/contract/invoices/" + invoice.get("id").getAsString() + "/payment", "on", today.toString());
        assertEquals("PAID", mission.part("invoices", "number", "F-1").get("state").getAsString());
    }

    private static void blocked(MissionDesk mission, String reason) throws IOException {
        JsonObject invoice = mission.part("invoices", "number", "F-1");
        assertEquals("BLOCKED", invoice.get("state").getAsString());
        assertFalse(invoice.has("dueOn"), invoice.toString());
        assertTrue(invoice.getAsJsonArray("reasons").toString().contains(reason), invoice.toString());
        assertEquals(409, mission.post(CLAIRE_MARTIN, "/contract/invoices/" + invoice.get("id").getAsString() + "/payment", "on",
            Platform.today().toString()).status());
    }

    private static JsonObject load(MissionDesk mission, String phase, String actor) throws IOException {
        for (var row : mission.contract().getAsJsonArray("loads")) {
            JsonObject load = row.getAsJsonObject();
            if (load.getAsJsonObject("phase").get("code").getAsString().equals(phase)
                    && load.getAsJsonObject("actor").get("code").getAsString().equals(actor)) {
                return load;
            }
        }
        throw new AssertionError(phase + " " + actor);
    }
}
