package fr.jalon.features.session.boundary;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.People;
import fr.jalon.features.plan.PlanLine;
import fr.jalon.features.programme.definition.LevelDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.register.RegisterLines;
import fr.jalon.features.session.boundary.SessionDeskDtos.SentMinutesDto;
import fr.jalon.features.session.boundary.SessionDeskDtos.SessionDeskDto;
import fr.jalon.features.session.boundary.SessionDeskDtos.SessionEntryDto;
import fr.jalon.features.session.boundary.SessionDeskDtos.SessionMinutesDto;
import fr.jalon.features.session.boundary.SessionDeskDtos.SessionNoteDto;
import fr.jalon.features.session.boundary.SessionDeskDtos.SessionPresenceDto;
import fr.jalon.features.session.boundary.SessionDeskDtos.SessionRegisterDto;
import fr.jalon.features.session.boundary.SessionDtos.SessionNodeDto;
import fr.jalon.features.session.control.Agendas;
import fr.jalon.features.session.control.Attendance;
import fr.jalon.features.session.control.DeskBook;
import fr.jalon.features.session.control.Evaluations;
import fr.jalon.features.session.control.MeetingLines;
import fr.jalon.features.session.control.Minutes;
import fr.jalon.features.session.control.MinutesContent;
import fr.jalon.features.session.control.MinutesText;
import fr.jalon.features.session.control.SentMinutes;
import fr.jalon.features.session.control.SessionDesk;
import fr.jalon.features.session.control.SessionGuest;
import fr.jalon.features.session.control.SessionGuests;
import fr.jalon.features.session.control.SessionNote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what was noted in a meeting. */
@ApplicationScoped
public class SessionDeskViews {

    @Inject
    private MeetingLines meetings;

    @Inject
    private DeskBook book;

    @Inject
    private Attendance attendance;

    @Inject
    private SessionGuests guests;

    @Inject
    private Minutes minutes;

    @Inject
    private MinutesText text;

    @Inject
    private Agendas agendas;

    @Inject
    private RegisterLines registers;

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private People people;

    SessionDeskDto of(UUID engagementId, UUID itemId) {
        PlanLine line = meetings.require(engagementId, itemId, SeatRight.SEE);
        Set<UUID> visible = access.visible(engagementId);
        Map<UUID, NodeRef> nodes = engagements.nodes(engagementId).stream().filter(node -> visible.contains(node.id()))
                .collect(Collectors.toMap(NodeRef::id, Function.identity()));
        ProgrammeDefinition programme = engagements.definition(engagementId);
        return new SessionDeskDto(itemId, line.item().code(), line.item().title(), SessionViews.ref(nodes.get(line.item().nodeId())),
                line.item().start(), line.item().end(),
                agendas.of(line.item()), teams(line, nodes),
                presences(line),
                notes(itemId, visible), entries(engagementId, itemId, nodes), registers(programme),
                access.may(line.item().nodeId(), SeatRight.RECORD), minutes(line),
                Evaluations.asked(programme, line.item().code()).isPresent());
    }

    /** Addresses are for those who keep the list. */
    private List<SessionPresenceDto> presences(PlanLine line) {
        Map<UUID, String> addresses = !access.may(line.item().nodeId(), SeatRight.RECORD) ? Map.of()
                : guests.of(line.item().id()).stream().collect(Collectors.toMap(SessionGuest::id, SessionGuest::email));
        return attendance.of(line).stream().map(one -> new SessionPresenceDto(one.subjectId(), one.personId() != null, one.name(),
                one.position(), one.state(), addresses.get(one.subjectId()))).toList();
    }

    private List<SessionNodeDto> teams(PlanLine line, Map<UUID, NodeRef> nodes) {
        List<NodeRef> below = engagements.downwards(line.item().nodeId()).stream().map(nodes::get)
                .filter(node -> node != null && node.leftOn() == null && !node.id().equals(line.item().nodeId())).toList();
        Set<UUID> parents = below.stream().map(NodeRef::parentId).collect(Collectors.toSet());
        return below.stream().filter(node -> !parents.contains(node.id())).map(SessionViews::ref).toList();
    }

    private List<SessionNoteDto> notes(UUID itemId, Set<UUID> visible) {
        List<SessionNote> notes = book.notes(itemId).stream().filter(note -> note.nodeId() == null || visible.contains(note.nodeId()))
                .toList();
        Map<UUID, String> names = people.names(notes.stream().map(SessionNote::writtenBy).toList());
        return notes.stream().map(note -> note(note, names.get(note.writtenBy()))).toList();
    }

    /** @param name of who wrote it last */
    private static SessionNoteDto note(SessionNote note, String name) {
        return new SessionNoteDto(note.id(), note.nodeId(), note.text(), note.revision(), name);
    }

    SessionNoteDto note(SessionNote note) {
        return note(note, people.name(note.writtenBy()));
    }

    private List<SessionEntryDto> entries(UUID engagementId, UUID itemId, Map<UUID, NodeRef> nodes) {
        return registers.of(engagementId, book.entries(itemId)).stream().filter(entry -> nodes.containsKey(entry.nodeId()))
                .map(entry -> new SessionEntryDto(entry.id(), entry.registerLabel(), entry.number(), entry.title(),
                        SessionViews.ref(nodes.get(entry.nodeId())), entry.owner(), entry.dueOn(), entry.state())).toList();
    }

    private static List<SessionRegisterDto> registers(ProgrammeDefinition programme) {
        return programme.registers().stream().filter(register -> SessionDesk.KINDS.contains(register.kind()))
                .map(register -> new SessionRegisterDto(register.code(), register.label(),
                        programme.level(register.level()).map(LevelDefinition::label).orElse(register.level()))).toList();
    }

    private SessionMinutesDto minutes(PlanLine line) {
        MinutesContent content = text.of(line);
        List<SentMinutes> sent = book.minutes(line.item().id());
        Map<UUID, String> names = people.names(sent.stream().map(SentMinutes::sentBy).toList());
        boolean news = sent.isEmpty() || !sent.get(sent.size() - 1).digest().equals(content.digest());
        return new SessionMinutesDto(content.digest(), minutes.hindrance(line, content), news, line.minutesDue(),
                minutes.audience(line), sent.stream().map(one -> new SentMinutesDto(one.number(), one.sentAt(),
                names.get(one.sentBy()), one.changes(), one.recipients(), one.documentId(), one.documentVersion())).toList());
    }
}
