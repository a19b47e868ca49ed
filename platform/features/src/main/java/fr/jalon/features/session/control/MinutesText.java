package fr.jalon.features.session.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.plan.PlanLine;
import fr.jalon.features.register.RegisterLines;
import fr.jalon.kernel.legaltime.FrenchDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Composes the minutes of a meeting from what was noted during it. */
@ApplicationScoped
public class MinutesText {

    @Inject
    private Engagements engagements;

    @Inject
    private Attendance attendance;

    @Inject
    private Agendas agendas;

    @Inject
    private ConvocationBook calls;

    @Inject
    private DeskBook book;

    @Inject
    private RegisterLines registers;

    /** @return what would be sent now */
    public MinutesContent of(PlanLine line) {
        UUID engagementId = line.item().engagementId();
        UUID itemId = line.item().id();
        Map<UUID, String> labels = engagements.nodes(engagementId).stream().collect(Collectors.toMap(NodeRef::id, NodeRef::label));
        List<Presence> people = attendance.of(line);
        List<SessionNote> notes = book.notes(itemId).stream().filter(note -> !note.text().isEmpty()).toList();
        return new MinutesContent(line.item().title(), labels.get(line.item().nodeId()), days(line), place(itemId),
                agendas.of(line.item()),
                named(people, "PRESENT"), named(people, "EXCUSED"), named(people, "ABSENT"),
                notes.stream().filter(note -> note.nodeId() == null).map(SessionNote::text).toList(), teams(line, notes, labels),
                registers.of(engagementId, book.entries(itemId)).stream().map(entry -> entry(entry, labels)).toList());
    }

    private static String days(PlanLine line) {
        LocalDate first = Convening.first(line);
        LocalDate last = line.item().end();
        return first.equals(last) ? FrenchDate.full(last) : FrenchDate.full(first) + " au " + FrenchDate.full(last);
    }

    private String place(UUID itemId) {
        return calls.ofMeeting(itemId).map(call -> call.details().place()).orElse(null);
    }

    private static List<String> named(List<Presence> people, String state) {
        return people.stream().filter(one -> state.equals(one.state()))
                .map(one -> one.position() == null ? one.name() : one.name() + " (" + one.position() + ")").toList();
    }

    private List<MinutesContent.Team> teams(PlanLine line, List<SessionNote> notes, Map<UUID, String> labels) {
        return engagements.downwards(line.item().nodeId()).stream().map(node -> new MinutesContent.Team(labels.get(node),
                notes.stream().filter(note -> node.equals(note.nodeId())).map(SessionNote::text).toList()))
                .filter(team -> !team.remarks().isEmpty()).toList();
    }

    private static MinutesContent.Entry entry(RegisterLines.Line line, Map<UUID, String> labels) {
        return new MinutesContent.Entry(line.registerLabel(), line.number(), line.title(), labels.get(line.nodeId()), line.owner(),
                line.dueOn() == null ? null : FrenchDate.day(line.dueOn()));
    }
}
