package fr.jalon.local;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailPageTest {

    private static CaughtMail.Caught message(String subject, String calendar) {
        return new CaughtMail.Caught("<1@localhost>", "anne@exemple.fr", subject, Instant.parse("2026-11-23T05:00:00Z"), "Bonjour <b>",
            "", calendar, "");
    }

    @Test
    void newestMessageShouldStandFirstAndNothingBeReadAsHtml() {
        String page = MailPage.list(List.of(message("Premier", ""), message("Second", "BEGIN:VCALENDAR")));
        assertTrue(page.indexOf("Second") < page.indexOf("Premier"));
        assertTrue(page.contains("Bonjour &lt;b&gt;"));
        assertTrue(page.contains("lundi 23 novembre 2026, 06:00"));
        assertTrue(page.contains("/1.ics"));
        assertFalse(page.contains("/0.ics"));
    }

    @Test
    void emptyPageShouldSayThatThereIsNothingYet() {
        assertTrue(MailPage.list(List.of()).contains("Aucun message"));
    }
}
