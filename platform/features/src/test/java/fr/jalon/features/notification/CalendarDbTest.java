package fr.jalon.features.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.people.control.PersonDirectory;
import fr.jalon.features.testing.TestSpaces;
import fr.jalon.kernel.outbox.OutgoingMail;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What calendars read, parsed by a library that did not write it; the space is in Paris. */
class CalendarDbTest {

    private static final UUID MEETING = UUID.fromString("0190a000-0000-7000-8000-000000000009");

    private final TestSpaces spaces = new TestSpaces();
    private final UUID anne = spaces.in(spaces.here, () -> spaces.bean(PersonDirectory.class).create(
            new PersonDirectory.Card("Garcia", "Anne", "anne@exemple.fr", null, null, null)).id());

    @AfterEach
    void close() {
        spaces.close();
    }

    @Test
    void localTimeShouldHoldOnBothSidesOfTheChangeOfClocks() throws Exception {
        assertEquals("20261023T073000Z", value(request("2026-10-23", "2026-10-23", "09:30", "12:00"), Property.DTSTART));
        assertEquals("20261026T083000Z", value(request("2026-10-26", "2026-10-26", "09:30", "12:00"), Property.DTSTART));
        assertEquals("20270326T083000Z", value(request("2027-03-26", "2027-03-26", "09:30", "12:00"), Property.DTSTART));
        assertEquals("20270329T100000Z", value(request("2027-03-29", "2027-03-29", "09:30", "12:00"), Property.DTEND));
    }

    @Test
    void meetingWithoutATimeShouldTakeItsWholeDays() throws Exception {
        Component event = request("2026-10-24", "2026-10-25", null, null);
        assertEquals("20261024", value(event, Property.DTSTART));
        assertEquals("20261026", value(event, Property.DTEND));
        assertTrue(event.toString().contains("DTSTART;VALUE=DATE:20261024"), event.toString());
    }

    @Test
    void invitationShouldNameItsGuestsAndItsMeeting() throws Exception {
        Component event = request("2026-10-23", "2026-10-23", "09:30", "12:00");
        assertEquals("session-" + MEETING + "@localhost", value(event, Property.UID));
        assertEquals("mailto:anne@exemple.fr", value(event, Property.ATTENDEE));
        assertEquals("3", value(event, Property.SEQUENCE));
        assertEquals("Comité ; suite, et fin", value(event, Property.SUMMARY));
        OutgoingMail.Calendar off = spaces.in(spaces.here, () -> spaces.bean(Calendars.class).cancel(meeting("2026-10-23", "2026-10-23",
                null, null), anne, Set.of(anne)));
        assertEquals("CANCEL", off.method());
        assertEquals("CANCELLED", value(event(off), Property.STATUS));
        assertEquals("mailto:anne@exemple.fr", value(event(off), Property.ORGANIZER));
    }

    private Component request(String first, String last, String start, String end) throws Exception {
        return event(spaces.in(spaces.here, () -> spaces.bean(Calendars.class).request(meeting(first, last, start, end), null, Set.of(anne))));
    }

    private static Meeting meeting(String first, String last, String start, String end) {
        return new Meeting(MEETING, 3, "Comité ; suite, et fin", LocalDate.parse(first), LocalDate.parse(last),
                start == null ? null : LocalTime.parse(start), end == null ? null : LocalTime.parse(end), null, null, "/projets/1/sessions");
    }

    private static Component event(OutgoingMail.Calendar sent) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(sent.content()));
        assertEquals(sent.method(), calendar.getProperty(Property.METHOD).orElseThrow().getValue());
        return (Component) calendar.getComponents(Component.VEVENT).get(0);
    }

    private static String value(Component event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
