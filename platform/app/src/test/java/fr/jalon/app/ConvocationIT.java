package fr.jalon.app;

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
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Meetings as calendars get them, read by a library that did not write them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ConvocationIT {

    private static final String SPACE = "/spaces/ars-paca";

    @Test
    @Tag("CORE-017")
    void invitationShouldFollowTheAgreedDateAndBeCalledOff() throws Exception {
        Owned owned = Owned.made();
        Newcomer guest = Newcomer.at(new RegisterSite(owned.id("engagement"), owned.id("siteAix"), owned.id("siteArles")));
        LocalDate day = Platform.today().plusDays(20);
        JsonObject nine = EngagementDesk.body("startsAt", "09:30", "endsAt", "12:00", "place", "Salle des fêtes, Aix");
        assertEquals(409, call(owned, nine).status());
        agree(owned, day);
        assertEquals(403, Platform.as(NADIA_BENALI).post(path(owned), nine).status());
        assertEquals(404, Platform.as(SOPHIE_LEFEBVRE).post(path(owned), nine).status());
        assertEquals(400, call(owned, EngagementDesk.body("startsAt", "09:30")).status());
        call(owned, nine).required();
        Calendar first = sent(guest, 1);
        assertEquals("REQUEST", first.getProperty(Property.METHOD).orElseThrow().getValue());
        Component event = event(first);
        assertEquals(utc(day, "09:30"), value(event, Property.DTSTART));
        assertEquals(utc(day, "12:00"), value(event, Property.DTEND));
        assertEquals("0", value(event, Property.SEQUENCE));
        assertEquals("Salle des fêtes, Aix", value(event, Property.LOCATION));
        assertTrue(first.toString().contains("mailto:" + guest.email()), first.toString());
        agree(owned, day.plusDays(100));
        Component moved = event(sent(guest, 2));
        assertEquals(value(event, Property.UID), value(moved, Property.UID));
        assertEquals("1", value(moved, Property.SEQUENCE));
        assertEquals(utc(day.plusDays(100), "09:30"), value(moved, Property.DTSTART));
        Platform.as(CLAIRE_MARTIN).delete(path(owned)).required();
        Calendar off = sent(guest, 3);
        assertEquals("CANCEL", off.getProperty(Property.METHOD).orElseThrow().getValue());
        assertEquals("2", value(event(off), Property.SEQUENCE));
        assertEquals("CANCELLED", value(event(off), Property.STATUS));
        assertEquals(value(event, Property.UID), value(event(off), Property.UID));
        assertEquals(409, Platform.as(CLAIRE_MARTIN).delete(path(owned)).status());
    }

    @Test
    @Tag("CORE-017")
    void subscribedCalendarShouldHoldOnesOwnDaysUntilItIsRevoked() throws Exception {
        Owned owned = Owned.made();
        RegisterSite site = new RegisterSite(owned.id("engagement"), owned.id("siteAix"), owned.id("siteArles"));
        LocalDate due = Platform.today().plusDays(9);
        String title = "Agenda " + System.nanoTime();
        site.opened(PAUL_ROUX, "actions", "title", title, "dueOn", due.toString(), "ownerMandateId", site.owner("Anne Garcia"));
        agree(owned, Platform.today().plusDays(30));
        call(owned, new JsonObject()).required();
        String address = opened(ANNE_GARCIA);
        Calendar feed = parse(read(address, 200));
        Component deadline = feed.getComponents(Component.VEVENT).stream().filter(e -> value((Component) e, Property.SUMMARY).contains(title))
            .map(e -> (Component) e).findFirst().orElseThrow();
        assertEquals(due.format(DateTimeFormatter.BASIC_ISO_DATE), value(deadline, Property.DTSTART));
        assertTrue(feed.toString().contains("session-" + owned.id("session")), feed.toString());
        assertFalse(read(opened(SOPHIE_LEFEBVRE), 200).contains(title));
        assertTrue(Platform.as(ANNE_GARCIA).get(SPACE + "/calendar-feed").required().json().getAsJsonObject().has("since"));
        String next = opened(ANNE_GARCIA);
        read(address, 404);
        read(next, 200);
        Platform.as(ANNE_GARCIA).delete(SPACE + "/calendar-feed").required();
        read(next, 404);
        read("/api/v1/calendars/pas-un-secret.ics", 404);
    }

    private static String opened(DemoAccount account) throws IOException {
        String space = account == SOPHIE_LEFEBVRE ? "/spaces/ars-hauts-de-france" : SPACE;
        String url = Platform.as(account).post(space + "/calendar-feed", new JsonObject()).required().json().getAsJsonObject().get("url")
            .getAsString();
        assertTrue(url.startsWith(ItServices.url() + "/api/v1/calendars/"), url);
        return url.substring(ItServices.url().length());
    }

    private static String read(String address, int status) throws IOException {
        HttpResponse<byte[]> answer = Wire.send("GET", address, BodyPublishers.noBody(), "Accept", "*/*");
        assertEquals(status, answer.statusCode(), Wire.text(answer));
        if (status == 200) {
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/calendar"));
        }
        return Wire.text(answer);
    }

    private static String path(Owned owned) {
        return SPACE + "/engagements/" + owned.id("engagement") + "/sessions/" + owned.id("session") + "/call";
    }

    private static JsonHttp.Answer call(Owned owned, JsonObject body) throws IOException {
        return Platform.as(CLAIRE_MARTIN).post(path(owned), body);
    }

    private static void agree(Owned owned, LocalDate day) throws IOException {
        Platform.as(CLAIRE_MARTIN).put(SPACE + "/engagements/" + owned.id("engagement") + "/plan/" + owned.id("session") + "/pin",
            EngagementDesk.body("kind", "AGREED", "date", day.toString(), "reason", "Accord du groupe")).required();
    }

    private static Calendar sent(Newcomer guest, int number) throws Exception {
        NotificationIT.awaitTrue("invitation " + number, () -> guest.mails().size() >= number);
        return parse(guest.mails().get(number - 1).calendar());
    }

    private static Calendar parse(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static Component event(Calendar calendar) {
        return (Component) calendar.getComponents(Component.VEVENT).get(0);
    }

    private static String value(Component event, String property) {
        return event.getProperty(property).orElseThrow(() -> new AssertionError(property + " is missing in " + event)).getValue();
    }

    /** What the library must have written, by the rules of the JDK alone. */
    private static String utc(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZoneId.of("Europe/Paris")).withZoneSameInstant(ZoneOffset.UTC)
            .format(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'"));
    }
}
