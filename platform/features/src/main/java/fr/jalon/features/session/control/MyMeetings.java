package fr.jalon.features.session.control;

import fr.jalon.features.notification.Meeting;
import fr.jalon.features.notification.MeetingSource;
import fr.jalon.features.plan.Plan;
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

    @Inject
    private Agendas agendas;

    @Override
    public List<Meeting> of(UUID personId, LocalDate first, LocalDate last) {
        return book.of(personId, first, last).stream().flatMap(called -> meeting(called).stream()).toList();
    }

    private Optional<Meeting> meeting(Convocation called) {
        return plan.item(called.itemId()).map(item -> agendas.meeting(item, called));
    }
}
