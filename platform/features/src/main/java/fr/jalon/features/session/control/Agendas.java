package fr.jalon.features.session.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.notification.Meeting;
import fr.jalon.features.plan.PlannedItem;
import fr.jalon.features.programme.definition.MeetingDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.SessionDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What meetings are about: as the programme declares, or as whoever added one wrote. */
@ApplicationScoped
public class Agendas {

    @Inject
    private AddedMeetingBook added;

    @Inject
    private Engagements engagements;

    /** @return the points of a meeting; those of one that was added begin with what it is held for */
    public List<String> of(PlannedItem item) {
        ProgrammeDefinition programme = engagements.definition(item.engagementId());
        return added.of(item.id()).map(meeting -> points(programme, item.code(), meeting)).orElseGet(() -> programme.session(item.code()).map(SessionDefinition::agenda).orElse(List.of()));
    }

    /** @return what an added meeting is held for, then its own points */
    public static List<String> points(ProgrammeDefinition programme, String code, AddedMeeting meeting) {
        Optional<MeetingDefinition> kind = programme.meeting(code);
        return Stream.concat(meeting.purposes().stream().map(purpose -> "Objet : " + kind.flatMap(found -> found.purpose(purpose))
                .map(MeetingDefinition.Purpose::label).orElse(purpose)), meeting.agenda().stream()).toList();
    }

    /** @return what a call says of an added meeting beside its date, with a space before it; empty for one that is declared */
    String told(PlannedItem item) {
        return added.of(item.id()).isEmpty() ? "" : " Ordre du jour : " + String.join(" ; ", of(item)) + ".";
    }

    /** @return a meeting as calendars show it */
    Meeting meeting(PlannedItem item, Convocation called) {
        Convocation.Details details = called.details();
        return new Meeting(item.id(), called.sequence(), item.title(), called.firstDay(), called.lastDay(), details.startsAt(),
                details.endsAt(), details.place(), message(item, details.message()), "/projets/" + item.engagementId() + "/sessions");
    }

    /** @return the caller's message and, where the meeting was added, its agenda; null if there is nothing to say */
    private String message(PlannedItem item, String message) {
        if (added.of(item.id()).isEmpty()) {
            return message;
        }
        String agenda = of(item).stream().map(point -> "\n- " + point).collect(Collectors.joining("", "Ordre du jour :", ""));
        return message == null ? agenda : message + "\n\n" + agenda;
    }
}
