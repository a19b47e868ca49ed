package fr.jalon.features.notification.control;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import fr.jalon.features.notification.Calendars;
import fr.jalon.features.notification.DueThing;
import fr.jalon.features.notification.Meeting;
import fr.jalon.features.notification.control.Recipients.Recipient;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.outbox.Outbox;
import fr.jalon.kernel.outbox.OutgoingMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Local times of the space become instants in UTC, each with the offset of its own day; days without a time stay days. */
@ApplicationScoped
public class CalendarWriter implements Calendars {

    private static final String PRODUCT = "-//Jalon//Jalon 1//FR";

    @Inject
    private SpaceSettings space;

    @Inject
    private Recipients recipients;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    @Override
    public OutgoingMail.Calendar request(Meeting meeting, UUID by, Collection<UUID> guests) {
        return new OutgoingMail.Calendar("REQUEST", write(called(meeting, by, guests, Status.confirmed()), Method.request()));
    }

    @Override
    public OutgoingMail.Calendar cancel(Meeting meeting, UUID by, Collection<UUID> guests) {
        return new OutgoingMail.Calendar("CANCEL", write(called(meeting, by, guests, Status.cancelled()), Method.cancel()));
    }

    @Override
    public OutgoingMail.Calendar request(Meeting meeting, UUID by, String name, String email) {
        return new OutgoingMail.Calendar("REQUEST", write(outside(meeting, by, new Attendee(name, email), Status.confirmed()), Method.request()));
    }

    @Override
    public OutgoingMail.Calendar cancel(Meeting meeting, UUID by, String name, String email) {
        return new OutgoingMail.Calendar("CANCEL", write(outside(meeting, by, new Attendee(name, email), Status.cancelled()), Method.cancel()));
    }

    /** The page of the space says nothing to who cannot open it. */
    private VEvent outside(Meeting meeting, UUID by, Attendee guest, Status status) {
        VEvent event = called(meeting, by, List.of(), status);
        event.setUrl((String) null);
        invite(event, guest);
        return event;
    }

    private String write(VEvent event, Method method) {
        ICalendar calendar = empty();
        calendar.setMethod(method);
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }

    private static ICalendar empty() {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        return calendar;
    }

    private VEvent called(Meeting meeting, UUID by, Collection<UUID> guests, Status status) {
        VEvent event = event(meeting);
        event.setStatus(status);
        Recipient caller = by == null ? null : recipients.of(List.of(by)).get(by);
        event.setOrganizer(caller == null || caller.email().isEmpty() ? new Organizer(space.name(), outbox.sender())
                : new Organizer(caller.name(), caller.email().get()));
        for (Recipient guest : recipients.of(guests).values()) {
            if (guest.email().isPresent()) {
                invite(event, new Attendee(guest.name(), guest.email().get()));
            }
        }
        return event;
    }

    private static void invite(VEvent event, Attendee guest) {
        guest.setParticipationLevel(ParticipationLevel.REQUIRED);
        guest.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        guest.setRsvp(true);
        event.addAttendee(guest);
    }

    private VEvent event(Meeting meeting) {
        VEvent event = event("session-" + meeting.id(), meeting.title(), meeting.path());
        event.setSequence(meeting.sequence());
        event.setDateStart(new DateStart(meeting.startsAt() == null ? day(meeting.firstDay()) : instant(meeting.firstDay(), meeting.startsAt())));
        // The end of whole days is the day after.
        event.setDateEnd(new DateEnd(meeting.endsAt() == null ? day(meeting.lastDay().plusDays(1)) : instant(meeting.lastDay(), meeting.endsAt())));
        if (meeting.place() != null) {
            event.setLocation(meeting.place());
        }
        if (meeting.message() != null) {
            event.setDescription(meeting.message());
        }
        return event;
    }

    private VEvent event(String id, String title, String path) {
        VEvent event = new VEvent();
        event.setUid(id + "@" + outbox.host());
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setSummary(title);
        event.setUrl(outbox.link("/e/" + space.slug() + path));
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private ICalDate instant(LocalDate day, LocalTime time) {
        ZonedDateTime utc = day.atTime(time).atZone(space.timeZone()).withZoneSameInstant(ZoneOffset.UTC);
        return new ICalDate(Date.from(utc.toInstant()), true);
    }

    /** @return one person's days, for a calendar that reads them again and again */
    String feed(List<DueThing> things, List<Meeting> meetings) {
        ICalendar calendar = empty();
        calendar.setName("Jalon · " + space.name());
        meetings.forEach(meeting -> calendar.addEvent(event(meeting)));
        for (DueThing thing : things) {
            VEvent event = event("echeance-" + thing.subjectId(), "Échéance : " + thing.title(), thing.path());
            event.setDescription(thing.task() + ".");
            event.setDateStart(new DateStart(day(thing.dueOn())));
            event.setDateEnd(new DateEnd(day(thing.dueOn().plusDays(1))));
            // A due day keeps nobody busy.
            event.setTransparency(Transparency.transparent());
            calendar.addEvent(event);
        }
        return Biweekly.write(calendar).go();
    }
}
