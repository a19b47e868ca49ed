package fr.jalon.app;

import static fr.jalon.app.SanctionDesk.TODAY;
import static fr.jalon.app.SanctionDesk.day;
import static fr.jalon.app.SanctionDesk.done;
import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.NADIA_BENALI;
import static fr.jalon.local.DemoAccount.PAUL_ROUX;
import static fr.jalon.local.DemoAccount.SOPHIE_LEFEBVRE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the buyer may hold against the contractor over the API: one act after the other, and what a delay costs. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SanctionIT {

    private static final BigDecimal PRICE = new BigDecimal(90_000);

    @Test
    @Tag("FLUX-100")
    @Tag("CORE-021")
    void ladderShouldBeClimbedOneReceivedActAfterTheOther() throws IOException {
        SanctionDesk desk = SanctionDesk.open();
        done(desk.post(CLAIRE_MARTIN, "/sanctions", "motive", "Deux comptes rendus manquent.", "letter", "1A 234", "sentOn", day(45),
            "documentId", SanctionDesk.letter()));
        JsonObject notice = desk.procedure(NADIA_BENALI).getAsJsonArray("acts").get(0).getAsJsonObject();
        assertEquals("1A 234", notice.get("letter").getAsString());
        assertTrue(notice.getAsJsonObject("document").getAsJsonArray("versions").size() == 1, "the representative reads the letter");
        assertTrue(desk.procedure(CLAIRE_MARTIN).get("waits").getAsString().contains("n'est pas encore notée"));
        says(desk.follow(CLAIRE_MARTIN, 20, "mandateId", mandate(desk)), 409, "n'est pas encore notée");
        done(desk.received(CLAIRE_MARTIN, 43));
        assertEquals(day(28), desk.last().get("dueOn").getAsString());
        assertTrue(desk.last().getAsJsonArray("explanation").toString().contains("Réception par le titulaire"), desk.last().toString());

        assertEquals("mandateId", wrong(desk.follow(CLAIRE_MARTIN, 20, "mandateId", desk.owned().id("paul"))));
        assertEquals("sentOn", wrong(desk.follow(CLAIRE_MARTIN, 28, "mandateId", mandate(desk))), "the delay of the notice was not over");
        done(desk.follow(CLAIRE_MARTIN, 20, "mandateId", mandate(desk)));
        ReplacementDesk seats = new ReplacementDesk(desk.owned());
        assertTrue(seats.board(CLAIRE_MARTIN).getAsJsonArray("replacements").isEmpty(), "nothing is asked before the contractor had the letter");
        done(desk.received(CLAIRE_MARTIN, 19));
        JsonObject replacement = seats.one(NADIA_BENALI);
        assertTrue(replacement.get("demanded").getAsBoolean());
        assertEquals(TODAY.minusDays(19).plusWeeks(2).toString(), replacement.getAsJsonObject("deadline").get("dueOn").getAsString());
        says(seats.act(NADIA_BENALI, "/withdrawal", "reason", "Il reste."), 403, "lui seul peut y renoncer");

        assertEquals("endsOn", wrong(desk.follow(CLAIRE_MARTIN, 3, "endsOn", day(4))));
        done(desk.follow(CLAIRE_MARTIN, 3, "endsOn", day(2)));
        assertTrue(desk.procedure(CLAIRE_MARTIN).get("open").getAsBoolean(), "the contractor has not had it yet");
        done(desk.received(CLAIRE_MARTIN, 2));
        JsonObject ended = desk.procedure(NADIA_BENALI);
        assertFalse(ended.get("open").getAsBoolean());
        assertTrue(ended.get("stateLabel").getAsString().startsWith("contrat résilié au"), ended.toString());
        says(desk.lift(CLAIRE_MARTIN, "Trop tard."), 409, "déjà terminée");
        says(desk.begin(CLAIRE_MARTIN, 0), 409, "résilié");
        OrderDesk orders = new OrderDesk(desk.owned().id("engagement"));
        orders.priced("code", "JOUR-SITE", "amount", 900, "vatRate", 20);
        JsonObject order = orders.drafted(OrderDesk.order(desk.owned().id("root"), OrderDesk.lines("JOUR-SITE", 1)));
        says(orders.place(CLAIRE_MARTIN, order), 409, "Le contrat est résilié au");
        assertEquals(0, penalised(desk), "what was due after the end is not late");
    }

    @Test
    @Tag("FLUX-100")
    void replacedConsultantShouldEndTheMatter() throws IOException {
        SanctionDesk desk = SanctionDesk.open();
        demanded(desk);
        ReplacementDesk seats = new ReplacementDesk(desk.owned());
        seats.propose(NADIA_BENALI, "Rose", "Vidal", TODAY.toString()).required();
        seats.answer(CLAIRE_MARTIN, true, null).required();
        assertEquals("remplacé", desk.last().get("replacement").getAsString());
        says(desk.follow(CLAIRE_MARTIN, 0, "endsOn", TODAY.toString()), 409, "Paul Roux est remplacé");
        done(desk.lift(CLAIRE_MARTIN, "Le remplaçant est accepté."));
        assertEquals("procédure levée", desk.procedure(NADIA_BENALI).get("stateLabel").getAsString());
        assertEquals("FILLED", seats.one(CLAIRE_MARTIN).get("state").getAsString());
    }

    @Test
    void liftedProcedureShouldDropTheDemandAndStayToBeRead() throws IOException {
        SanctionDesk desk = SanctionDesk.open();
        demanded(desk);
        assertEquals(403, desk.lift(NADIA_BENALI, "Nous avons tout remis.").status());
        assertEquals("motive", wrong(desk.lift(CLAIRE_MARTIN, " ")));
        done(desk.lift(CLAIRE_MARTIN, "Tout est remis."));
        assertEquals("WITHDRAWN", new ReplacementDesk(desk.owned()).one(NADIA_BENALI).get("state").getAsString());
        assertEquals(2, desk.procedure(NADIA_BENALI).getAsJsonArray("acts").size());
        says(desk.received(CLAIRE_MARTIN, 0), 409, "levée");
        assertFalse(desk.procedure(CLAIRE_MARTIN).has("next"));
        String history = Platform.as(CLAIRE_MARTIN).get(MissionDesk.SPACE + "/engagements/" + desk.owned().id("engagement") + "/history").required()
            .body();
        assertTrue(history.contains("a levé la procédure"), history);
        assertFalse(history.contains("Tout est remis.") || history.contains("Deux comptes rendus manquent."), "everyone reads the history");
    }

    @Test
    void badInputAndOthersShouldBeRefused() throws IOException {
        SanctionDesk desk = SanctionDesk.open();
        assertEquals(404, desk.get(SOPHIE_LEFEBVRE, "/sanctions").status());
        assertEquals(404, desk.get(ANNE_GARCIA, "/sanctions").status());
        says(desk.get(PAUL_ROUX, "/sanctions"), 403, "se lisent entre");
        says(desk.get(PAUL_ROUX, "/penalties"), 403, "se lisent entre");
        assertEquals(403, desk.begin(NADIA_BENALI, 0).status());
        assertEquals(404, desk.begin(SOPHIE_LEFEBVRE, 0).status());
        assertEquals("sentOn", wrong(desk.begin(CLAIRE_MARTIN, -1)));
        assertEquals("sentOn", wrong(desk.begin(CLAIRE_MARTIN, 61)), "before the contract");
        assertEquals("letter", wrong(desk.post(CLAIRE_MARTIN, "/sanctions", "motive", "Rien.", "sentOn", day(0))));
        assertEquals("motive", wrong(desk.post(CLAIRE_MARTIN, "/sanctions", "letter", "1A", "sentOn", day(0))));
        done(desk.begin(CLAIRE_MARTIN, 5));
        assertEquals("on", wrong(desk.received(CLAIRE_MARTIN, 6)), "before it was sent");
        assertEquals(403, desk.received(NADIA_BENALI, 0).status());
        done(desk.received(CLAIRE_MARTIN, 0));
        says(desk.received(CLAIRE_MARTIN, 0), 409, "déjà notée");
        says(desk.follow(CLAIRE_MARTIN, 0, "mandateId", mandate(desk)), 409, "le titulaire a jusqu'au");
        assertEquals(404, desk.post(CLAIRE_MARTIN, "/sanctions/" + desk.owned().id("paul") + "/receipt", "on", day(0)).status());
        assertTrue(notices(NADIA_BENALI, "AWAITED", desk).contains("inclus pour y répondre"));
    }

    @Test
    @Tag("FLUX-100")
    @Tag("CORE-021")
    void delayShouldCostByTheFormulaOnceSomeoneAppliesItWithAMotive() throws IOException {
        SanctionDesk desk = SanctionDesk.open();
        JsonObject unpriced = desk.penalty("Propositions d'amendement", null);
        assertFalse(unpriced.has("amount"), unpriced.toString());
        desk.priced("Accompagnement", PRICE.intValue());
        JsonObject running = desk.penalty("Propositions d'amendement", null);
        long days = ChronoUnit.DAYS.between(LocalDate.parse(running.get("dueOn").getAsString()), TODAY);
        assertTrue(days > 20, running.toString());
        amount(running, 3000, days);
        assertTrue(running.getAsJsonArray("explanation").toString().contains("Pas encore remis"), running.toString());
        says(desk.decide(CLAIRE_MARTIN, running, "kind", "WAIVED", "motive", "Non."), 409, "le retard court encore");
        String left = Platform.as(CLAIRE_MARTIN).get(MissionDesk.SPACE + "/engagements/" + desk.owned().id("engagement") + "/end").required().body();
        assertTrue(left.contains("du titulaire sans décision sur la pénalité"), left);
        SanctionDesk.delivered(running, NADIA_BENALI);
        JsonObject over = desk.penalty("Propositions d'amendement", null);
        assertTrue(over.get("decidable").getAsBoolean());
        assertEquals(403, desk.decide(NADIA_BENALI, over, "kind", "WAIVED", "motive", "Non.").status());
        assertEquals("motive", wrong(desk.decide(CLAIRE_MARTIN, over, "kind", "APPLIED", "amount", over.get("amount"))));
        assertEquals("kind", wrong(desk.decide(CLAIRE_MARTIN, over, "motive", "Non.")));
        says(desk.decide(CLAIRE_MARTIN, over, "kind", "APPLIED", "motive", "Retard.", "amount", 1), 409, "s'élève maintenant à");
        done(desk.decide(CLAIRE_MARTIN, over, "kind", "APPLIED", "motive", "Aucune raison donnée.", "amount", over.get("amount")));
        says(desk.decide(CLAIRE_MARTIN, over, "kind", "WAIVED", "motive", "Finalement non."), 409, "déjà décidée");
        desk.priced("Reprographie", 10_000);
        JsonObject kept = desk.penalty("Propositions d'amendement", null);
        amount(kept, 3000, days);
        assertEquals("Aucune raison donnée.", kept.get("motive").getAsString());
        assertEquals(over.getAsJsonArray("explanation"), kept.getAsJsonArray("explanation"), "it is kept as it was counted that day");
        assertEquals(0, kept.get("amount").getAsBigDecimal().compareTo(desk.penalties(NADIA_BENALI).get("applied").getAsBigDecimal()));
        assertTrue(notices(NADIA_BENALI, "DECISION", desk).contains("Pénalité de retard : Propositions d'amendement"));
    }

    @Test
    @Tag("CORE-021")
    void formulaShouldFollowThePartiesOwnContract() throws IOException {
        SanctionDesk desk = SanctionDesk.open();
        desk.priced("Accompagnement", PRICE.intValue());
        JsonObject rule = desk.penalties(NADIA_BENALI).getAsJsonObject("rule");
        assertTrue(rule.getAsJsonObject("source").get("proposal").getAsBoolean() && rule.get("caution").getAsString().startsWith("À vérifier"),
            rule.toString());
        String engagement = MissionDesk.SPACE + "/engagements/" + desk.owned().id("engagement");
        for (String change : new String[] {"penalite-diviseur 1000", "penalite-franchise 5"}) {
            String[] parts = change.split(" ");
            done(Platform.as(CLAIRE_MARTIN).put(engagement + "/parameters/" + parts[0], MissionDesk.object("value", Integer.parseInt(parts[1]), "since", day(0),
                "reason", "CCAP, article 15")));
        }
        JsonObject line = desk.penalty("Calendrier prévisionnel", "Groupe un");
        long days = ChronoUnit.DAYS.between(LocalDate.parse(line.get("dueOn").getAsString()), TODAY);
        assertEquals(days, line.get("lateDays").getAsLong());
        amount(line, 1000, days - 5);
        SanctionDesk.delivered(line, PAUL_ROUX);
        done(desk.decide(CLAIRE_MARTIN, line, "kind", "WAIVED", "motive", "Les dates dépendaient de l'agence."));
        JsonObject waived = desk.penalty("Calendrier prévisionnel", "Groupe un");
        assertEquals("WAIVED", waived.get("decision").getAsString());
        assertEquals(0, desk.penalties(CLAIRE_MARTIN).get("applied").getAsBigDecimal().signum());
    }

    /** A notice whose delay is over, and a demand that the contractor has had since yesterday. */
    private static void demanded(SanctionDesk desk) throws IOException {
        done(desk.begin(CLAIRE_MARTIN, 30));
        done(desk.received(CLAIRE_MARTIN, 29));
        done(desk.follow(CLAIRE_MARTIN, 2, "mandateId", mandate(desk)));
        done(desk.received(CLAIRE_MARTIN, 1));
    }

    private static String mandate(SanctionDesk desk) throws IOException {
        return new ReplacementDesk(desk.owned()).mandate("Paul Roux").get("id").getAsString();
    }

    private static long penalised(SanctionDesk desk) throws IOException {
        return desk.penalties(CLAIRE_MARTIN).getAsJsonArray("penalties").asList().stream()
            .filter(line -> line.getAsJsonObject().get("dueOn").getAsString().compareTo(day(2)) >= 0).count();
    }

    private static void amount(JsonObject line, int divisor, long days) {
        BigDecimal expected = PRICE.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(divisor));
        assertEquals(0, expected.compareTo(line.get("amount").getAsBigDecimal()), line.toString());
    }

    private static String notices(DemoAccount account, String kind, SanctionDesk desk) throws IOException {
        return Platform.as(account).get(MissionDesk.SPACE + "/notifications?kind=" + kind).required().json().getAsJsonArray().asList().stream()
            .map(Object::toString).filter(notice -> notice.contains(desk.owned().id("engagement"))).toList().toString();
    }

    private static String wrong(JsonHttp.Answer answer) throws IOException {
        assertEquals(400, answer.status(), answer.body());
        return answer.json().getAsJsonObject().getAsJsonArray("errors").get(0).getAsJsonObject().get("field").getAsString();
    }

    private static void says(JsonHttp.Answer answer, int status, String words) {
        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.body().contains(words), answer.body());
    }
}
