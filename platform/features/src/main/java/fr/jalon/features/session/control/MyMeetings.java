package fr.jalon.features.session.control;

import fr.jalon.features.notification.Meeting;
import fr.jalon.features.notification.MeetingSource;
import fr.jalon.features.plan.Plan;
import fr.jalon.features.plan.PlannedItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The meetings that a person was called to and that stand. */
@ApplicationScoped
public class MyMeetings implements MeetingSource {

    @Inject
    private ConvocationBook book;

    @Inject
    private Plan plan;

    @Override
    public List<Meeting> of(UUID personId, LocalDate first, LocalDate last) {
        return book.of(personId, first, last).stream().flatMap(called -> meeting(called).stream()).toList();
    }

    private Optional<Meeting> meeting(Convocation called) {
        Convocation.Details details = called.details();
        return plan.item(called.itemId()).map((PlannedItem item) -> new Meeting(item.id(), called.sequence(), item.title(),
                called.firstDay(), called.lastDay(), details.startsAt(), details.endsAt(), details.place(), details.message(),
                "/projets/" + item.engagementId() + "/sessions"));
    }
}
