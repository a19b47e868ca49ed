package fr.jalon.app;

import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another programme, where silence is declared to be an acceptance and nobody checks. No Java knows the difference. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SilenceIT {

    @Test
    @Tag("CORE-019")
    void silenceShouldDecideWhereTheProgrammeSaysSoAndOpenTheGate() throws Exception {
        ExampleDesk example = ExampleDesk.open(Platform.as(CLAIRE_MARTIN), "example", "1.0.0", Platform.today());
        DeliverableDesk desk = new DeliverableDesk(example.owed("PROJET", 0).get("id").getAsString());
        desk.attach(CLAIRE_MARTIN);
        desk.done(CLAIRE_MARTIN, "hand-over");
        assertEquals("TO_DELIVER", desk.text("state"));
        desk.done(CLAIRE_MARTIN, "deliver");
        JsonObject deadline = desk.get().getAsJsonObject("deadline");
        assertNotNull(desk.actions(CLAIRE_MARTIN).get("effect"));
        assertEquals("CLOSED", example.gate(0));
        try {
            TestClock.moveTo(Instant.parse(deadline.get("dueOn").getAsString() + "T23:59:59Z").plusSeconds(7200));
            desk.awaitState("ADMITTED");
            assertEquals("Effet du silence", desk.get().getAsJsonArray("decisions").get(0).getAsJsonObject().get("by").getAsString());
            assertEquals("OPEN", example.gate(0));
        } finally {
            TestClock.moveTo(null);
        }
        assertEquals(List.of(), desk.current());
    }
}
