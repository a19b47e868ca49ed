package fr.jalon.features.session.boundary;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.People;
import fr.jalon.features.plan.PlanLine;
import fr.jalon.features.plan.PlanLines;
import fr.jalon.features.programme.definition.MarkDefinition;
import fr.jalon.features.programme.definition.MeetingDefinition;
import fr.jalon.features.programme.definition.PhaseDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.programme.definition.SessionDefinition;
import fr.jalon.features.session.boundary.SessionDtos.SessionAddedDto;
import fr.jalon.features.session.boundary.SessionDtos.SessionAttendingDto;
import fr.jalon.features.session.boundary.SessionDtos.SessionCallDto;
import fr.jalon.features.session.boundary.SessionDtos.SessionDto;
import fr.jalon.features.session.boundary.SessionDtos.SessionNodeDto;
import fr.jalon.features.session.boundary.SessionDtos.SessionPhaseDto;
import fr.jalon.features.session.boundary.SessionDtos.SessionPinDto;
import fr.jalon.features.session.control.AddedMeeting;
import fr.jalon.features.session.control.AddedMeetingBook;
import fr.jalon.features.session.control.Agendas;
import fr.jalon.features.session.control.Attending;
import fr.jalon.features.session.control.AttendingBook;
import fr.jalon.features.session.control.Convocation;
import fr.jalon.features.session.control.ConvocationBook;
import fr.jalon.features.session.control.DeskBook;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the meetings of the nodes that one may see. */
@ApplicationScoped
public class SessionViews {

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private PlanLines lines;

    @Inject
    private People people;

    @Inject
    private ConvocationBook book;

    @Inject
    private AttendingBook attending;

    @Inject
    private AddedMeetingBook added;

    @Inject
    private DeskBook desk;

    private record Scene(ProgrammeDefinition definition, Map<UUID, NodeRef> nodes, Map<UUID, String> names,
                         Map<UUID, Convocation> calls, Map<UUID, Attending> attending, Map<UUID, AddedMeeting> added,
                         Set<UUID> reported, Map<UUID, Set<SeatRight>> rights) {
    }

    List<SessionDto> of(UUID engagementId) {
        engagements.get(engagementId);
        Set<UUID> visible = access.visible(engagementId);
        if (visible.isEmpty()) {
            throw new Problem(CommonProblem.NOT_FOUND, "Ce projet n'existe pas dans cet espace, ou vous n'y avez pas accès.");
        }
        List<PlanLine> sessions = lines.of(engagementId).stream().filter(line -> "SESSION".equals(line.item().kind()))
                .filter(line -> visible.contains(line.item().nodeId()) && line.item().end() != null).toList();
        List<Attending> words = attending.ofEngagement(engagementId);
        Scene scene = new Scene(engagements.definition(engagementId),
                engagements.nodes(engagementId).stream().collect(Collectors.toMap(NodeRef::id, Function.identity())),
                people.names(Stream.concat(sessions.stream().map(PlanLine::pinBy), words.stream().map(Attending::decidedBy)).toList()),
                book.ofEngagement(engagementId).stream().collect(Collectors.toMap(Convocation::itemId, Function.identity())),
                words.stream().collect(Collectors.toMap(Attending::itemId, Function.identity())),
                added.ofEngagement(engagementId).stream().collect(Collectors.toMap(AddedMeeting::itemId, Function.identity())),
                desk.reported(engagementId), access.onEach(engagementId));
        Map<UUID, Integer> numbers = new HashMap<>();
        return sessions.stream().map(line -> row(scene, line, numbers.merge(line.item().nodeId(), 1, Integer::sum))).toList();
    }

    private static SessionDto row(Scene scene, PlanLine line, int number) {
        SessionDefinition declared = scene.definition().session(line.item().code()).orElse(null);
        String state = line.pinKind() == null ? "PLANNED" : line.pinKind();
        return new SessionDto(line.item().id(), line.item().code(), number, line.item().title(),
                kind(scene, line, declared), kindLabel(scene, line, declared),
                ref(scene.nodes().get(line.item().nodeId())), phase(scene, line), declared == null || declared.duration() == null ? null : declared.duration().words(),
                place(declared), agenda(scene, line, declared),
                declared == null ? List.of() : marks(scene.definition(), declared),
                line.hostId() == null ? null : ref(scene.nodes().get(line.hostId())), hostable(declared) && plans(scene, line), line.item().start(),
                line.item().end(), line.tolerance() == 0 ? null
                        : "à " + line.tolerance() + (line.tolerance() == 1 ? " jour près" : " jours près"),
                state, label(state), line.minutesDue(), pin(scene, line), call(scene, line),
                line.pinKind() != null && plans(scene, line),
                line.explanation(), attending(scene, line), scene.rights().getOrDefault(line.item().nodeId(), Set.of()).contains(SeatRight.DECIDE),
                added(scene, line));
    }

    private static SessionAddedDto added(Scene scene, PlanLine line) {
        AddedMeeting meeting = scene.added().get(line.item().id());
        return meeting == null ? null : new SessionAddedDto(meeting.purposes(), meeting.agenda(), plans(scene, line)
                && !scene.reported().contains(line.item().id()));
    }

    private static String kind(Scene scene, PlanLine line, SessionDefinition declared) {
        return declared != null ? declared.mode().name() : scene.added().containsKey(line.item().id()) ? "COLLECTIVE" : null;
    }

    private static String kindLabel(Scene scene, PlanLine line, SessionDefinition declared) {
        if (declared != null) {
            return declared.mode() == SessionDefinition.Mode.COLLECTIVE ? "Collective" : "Individuelle";
        }
        return scene.definition().meeting(line.item().code()).map(MeetingDefinition::label).orElse(null);
    }

    private static List<String> agenda(Scene scene, PlanLine line, SessionDefinition declared) {
        AddedMeeting meeting = scene.added().get(line.item().id());
        if (meeting != null) {
            return Agendas.points(scene.definition(), line.item().code(), meeting);
        }
        return declared == null ? List.of() : declared.agenda();
    }

    static SessionNodeDto ref(NodeRef node) {
        return new SessionNodeDto(node.id(), node.label(), node.levelLabel(), node.path());
    }

    private static SessionPhaseDto phase(Scene scene, PlanLine line) {
        return line.item().phase() == null ? null : new SessionPhaseDto(line.item().phase(),
                scene.definition().phase(line.item().phase()).map(PhaseDefinition::label).orElse(line.item().phase()));
    }

    private static String label(String state) {
        return switch (state) {
            case "HELD" -> "Tenue";
            case "AGREED" -> "Date convenue";
            default -> "Prévue";
        };
    }

    private static String place(SessionDefinition session) {
        return session == null || session.place() == null ? null : session.place().text();
    }

    private static boolean plans(Scene scene, PlanLine line) {
        return scene.rights().getOrDefault(line.item().nodeId(), Set.of()).contains(SeatRight.PLAN);
    }

    private static List<String> marks(ProgrammeDefinition programme, SessionDefinition session) {
        return session.marks().stream().map(code -> programme.mark(code).map(MarkDefinition::label).orElse(code)).toList();
    }

    private static boolean hostable(SessionDefinition session) {
        return session != null && session.place() != null && session.place().kind() == SessionDefinition.Place.Kind.HOST_MEMBER;
    }

    private static SessionCallDto call(Scene scene, PlanLine line) {
        Convocation call = scene.calls().get(line.item().id());
        return call == null ? null : new SessionCallDto(call.called(), call.sentAt(), time(call.details().startsAt()),
                time(call.details().endsAt()), call.details().place(), call.details().message());
    }

    private static SessionAttendingDto attending(Scene scene, PlanLine line) {
        Attending word = scene.attending().get(line.item().id());
        return word == null ? null : new SessionAttendingDto(word.attends(), word.reason(), scene.names().get(word.decidedBy()), word.decidedAt());
    }

    private static String time(LocalTime time) {
        return time == null ? null : time.toString();
    }

    private static SessionPinDto pin(Scene scene, PlanLine line) {
        return line.pinKind() == null ? null
                : new SessionPinDto(line.pinKind(), line.pinDay(), line.pinReason(), scene.names().get(line.pinBy()));
    }
}
