package fr.jalon.features.notification.control;

import fr.jalon.features.notification.DueSource;
import fr.jalon.features.notification.DueThing;
import fr.jalon.features.notification.Meeting;
import fr.jalon.features.notification.MeetingSource;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One person's days in the bound space, by the mandates of today. */
@ApplicationScoped
public class FeedReading {

    @Inject
    @Any
    private Instance<DueSource> dues;

    @Inject
    @Any
    private Instance<MeetingSource> meetings;

    @Inject
    private CalendarWriter writer;

    @Inject
    private SpaceSettings space;

    /** @return an iCalendar object */
    @Transactional
    public String of(UUID person, int daysBack, int daysAhead) {
        LocalDate first = space.today().minusDays(daysBack);
        LocalDate last = space.today().plusDays(daysAhead);
        List<DueThing> things = dues.stream().flatMap(source -> source.between(first, last).stream())
                .filter(thing -> thing.personIds().contains(person)).toList();
        List<Meeting> called = meetings.stream().flatMap(source -> source.of(person, first, last).stream()).toList();
        return writer.feed(things, called);
    }
}
