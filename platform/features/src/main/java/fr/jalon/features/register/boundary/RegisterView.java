package fr.jalon.features.register.boundary;

import fr.jalon.features.action.DueText;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.People;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.RegisterDefinition;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterAttributeDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterChangeDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterContentDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterEntryDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterExpectationDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterLineDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterNodeDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterOwnerDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterPlaceDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterStateDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterStatementDto;
import fr.jalon.features.register.control.DeclaredRegisters;
import fr.jalon.features.register.control.EntryRights;
import fr.jalon.features.register.control.Owners;
import fr.jalon.features.register.control.RegisterBook;
import fr.jalon.features.register.control.Statements.Line;
import fr.jalon.features.register.control.Statements.Statement;
import fr.jalon.features.register.entity.RegisterChange;
import fr.jalon.features.register.entity.RegisterChange.Kind;
import fr.jalon.features.register.entity.RegisterEntry;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Builds what the screens show, inside the transaction. Rights are checked before. */
@ApplicationScoped
class RegisterView {

    @Inject
    private RegisterBook book;

    @Inject
    private DeclaredRegisters declared;

    @Inject
    private EntryRights rights;

    @Inject
    private Owners owners;

    @Inject
    private Engagements engagements;

    @Inject
    private People people;

    @Inject
    private SpaceSettings space;

    @Inject
    private LegalTime legalTime;

    List<RegisterDto> registers(UUID engagementId, Set<UUID> visible) {
        List<RegisterEntry> entries = book.ofEngagement(engagementId).stream().filter(e -> visible.contains(e.nodeId())).toList();
        return declared.of(engagementId).stream().map(register -> register(engagementId, register, entries)).toList();
    }

    private RegisterDto register(UUID engagementId, RegisterDefinition register, List<RegisterEntry> visible) {
        List<RegisterEntry> own = visible.stream().filter(entry -> entry.register().equals(register.code())).toList();
        ProgrammeDefinition programme = engagements.definition(engagementId);
        String source = programme.citation(register.provenance());
        return new RegisterDto(register.code(), register.label(), register.kind().name(),
                programme.level(register.level()).orElseThrow().label(),
                register.states().stream().map(state -> new RegisterStateDto(state, register.closedStates().contains(state))).toList(),
                register.attributes().stream().map(a -> new RegisterAttributeDto(a.code(), a.label(), a.type().name(), a.required(),
                        a.options())).toList(), source.isEmpty() ? null : source,
                register.expects().stream().map(expected -> expectation(programme, expected, own)).toList(),
                (int) own.stream().filter(entry -> !entry.ended()).count(),
                (int) own.stream().filter(entry -> entry.late(space.today())).count());
    }

    private static RegisterExpectationDto expectation(ProgrammeDefinition programme, RegisterDefinition.Expectation expected,
            List<RegisterEntry> entries) {
        String source = programme.citation(expected.provenance());
        boolean met = entries.stream().anyMatch(entry -> entry.ended() && !entry.cancelled()
                && expected.value().equals(entry.facts().attributes().get(expected.attribute())));
        return new RegisterExpectationDto(expected.text(), source.isEmpty() ? null : source, met);
    }

    /** @param shown entries that the caller asked for, of those that they may see */
    RegisterContentDto content(UUID engagementId, RegisterDefinition register, Set<UUID> visible, List<RegisterEntry> shown) {
        List<RegisterEntry> all = book.ofEngagement(engagementId).stream().filter(e -> visible.contains(e.nodeId())).toList();
        return new RegisterContentDto(register(engagementId, register, all), places(engagementId, register, visible),
                entries(engagementId, shown));
    }

    private List<RegisterPlaceDto> places(UUID engagementId, RegisterDefinition register, Set<UUID> visible) {
        EntryRights.Sight sight = rights.sight(engagementId);
        return engagements.nodes(engagementId).stream().filter(node -> node.level().equals(register.level()))
                .filter(node -> visible.contains(node.id())).map(node -> new RegisterPlaceDto(RegisterNodeDto.of(node),
                        sight.records(node.id()) && !gone(node), choices(engagementId, node.id()))).toList();
    }

    private boolean gone(NodeRef node) {
        return node.leftOn() != null && !node.leftOn().isAfter(space.today());
    }

    private List<RegisterOwnerDto> choices(UUID engagementId, UUID nodeId) {
        return owners.choices(engagementId, nodeId).stream().map(owner -> new RegisterOwnerDto(owner.mandateId(), owner.name(),
                owner.roleLabel(), owners.nodeLabel(engagementId, owner.nodeId()))).toList();
    }

    RegisterEntryDto entry(RegisterEntry entry) {
        return entries(entry.engagementId(), List.of(entry)).get(0);
    }

    /** @return the same in their order; entries of a register that is not declared any more are left out */
    List<RegisterEntryDto> entries(UUID engagementId, List<RegisterEntry> entries) {
        return lens(engagementId, entries).of(entries);
    }

    private EntryLens lens(UUID engagementId, Collection<RegisterEntry> entries) {
        return new EntryLens(declared.of(engagementId), engagements.nodes(engagementId),
                owners.of(engagementId, entries.stream().map(RegisterEntry::mandateId).toList()), rights.sight(engagementId),
                book.ofEngagement(engagementId), book.dependencies(engagementId),
                new DueText(legalTime.holidays(), space.zone(), space.today()), space.today());
    }

    List<RegisterChangeDto> changes(List<RegisterChange> changes) {
        Map<UUID, String> names = names(changes.stream());
        return changes.stream().map(change -> change(change, names)).toList();
    }

    private Map<UUID, String> names(Stream<RegisterChange> changes) {
        return people.names(changes.map(RegisterChange::personId).distinct().toList());
    }

    private static RegisterChangeDto change(RegisterChange change, Map<UUID, String> names) {
        return new RegisterChangeDto(change.id(), change.at(), names.get(change.personId()),
                change.kind() == Kind.OPENED ? "Inscrite au registre" : change.difference().sentence(), change.reason(),
                change.kind().name(), change.difference().before(), change.difference().after());
    }

    RegisterStatementDto statement(UUID engagementId, Statement statement) {
        List<Line> all = Stream.of(statement.opened(), statement.changed(), statement.ended(), statement.late(), statement.risks())
                .flatMap(List::stream).toList();
        EntryLens lens = lens(engagementId, all.stream().map(Line::entry).toList());
        Map<UUID, String> names = names(all.stream().flatMap(line -> line.changes().stream()));
        Function<List<Line>, List<RegisterLineDto>> lines = some -> some.stream().map(line -> new RegisterLineDto(lens.of(line.entry()),
                line.changes().stream().map(change -> change(change, names)).toList())).toList();
        return new RegisterStatementDto(statement.from(), statement.to(), space.today(), lines.apply(statement.opened()),
                lines.apply(statement.changed()), lines.apply(statement.ended()), lines.apply(statement.late()),
                lines.apply(statement.risks()));
    }
}
