package fr.jalon.features.register.boundary;

import fr.jalon.features.action.DueText;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.programme.definition.RegisterDefinition;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterEntryDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterHolderDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterLinkDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterNodeDto;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterVerb;
import fr.jalon.features.register.control.DeclaredRegisters;
import fr.jalon.features.register.control.EntryRights.Sight;
import fr.jalon.features.register.control.Owners.Owner;
import fr.jalon.features.register.entity.EntryFacts;
import fr.jalon.features.register.entity.RegisterDependency;
import fr.jalon.features.register.entity.RegisterEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows entries of one engagement, all of whose facts are read already: many entries take no more statements than one. */
final class EntryLens {

    private final Map<String, RegisterDefinition> registers;
    private final Map<UUID, NodeRef> nodes;
    private final Map<UUID, Owner> owners;
    private final Sight sight;
    private final Map<UUID, RegisterEntry> all;
    private final Map<UUID, List<UUID>> ties;
    private final DueText words;
    private final LocalDate today;

    EntryLens(List<RegisterDefinition> registers, List<NodeRef> nodes, Map<UUID, Owner> owners, Sight sight,
            Collection<RegisterEntry> all, List<RegisterDependency> ties, DueText words, LocalDate today) {
        this.registers = registers.stream().collect(Collectors.toMap(RegisterDefinition::code, Function.identity()));
        this.nodes = nodes.stream().collect(Collectors.toMap(NodeRef::id, Function.identity()));
        this.owners = owners;
        this.sight = sight;
        this.all = all.stream().collect(Collectors.toMap(RegisterEntry::id, Function.identity()));
        this.ties = ties.stream().collect(Collectors.groupingBy(RegisterDependency::entryId,
                Collectors.mapping(RegisterDependency::dependsOnId, Collectors.toList())));
        this.words = words;
        this.today = today;
    }

    List<RegisterEntryDto> of(List<RegisterEntry> entries) {
        return entries.stream().filter(entry -> registers.containsKey(entry.register())).map(this::of).toList();
    }

    RegisterEntryDto of(RegisterEntry entry) {
        EntryFacts facts = entry.facts();
        RegisterDefinition register = registers.get(entry.register());
        return new RegisterEntryDto(entry.id(), register.code(), register.label(), DeclaredRegisters.number(register, entry.number()),
                facts.title(), facts.description(), RegisterNodeDto.of(nodes.get(entry.nodeId())), entry.state(), entry.ended(),
                entry.cancelled(), entry.endedOn(), entry.endReason(), holder(entry.mandateId()), facts.startsOn(),
                facts.dueOn(), entry.ended() ? null : words.of(facts.dueOn()), entry.late(today), facts.probability(), facts.impact(),
                facts.prevention(), facts.attributes(), dependsOn(entry), entry.openedAt(), entry.revision(), allowed(entry));
    }

    private RegisterHolderDto holder(UUID mandateId) {
        Owner owner = mandateId == null ? null : owners.get(mandateId);
        return owner == null ? null : new RegisterHolderDto(owner.mandateId(), owner.personId(), owner.name(), owner.roleLabel(),
                !owner.running(), owner.text());
    }

    /** What hangs on a node that the caller does not see stays unsaid. */
    private List<RegisterLinkDto> dependsOn(RegisterEntry entry) {
        return ties.getOrDefault(entry.id(), List.of()).stream().map(all::get).filter(Objects::nonNull)
                .filter(first -> registers.containsKey(first.register()) && sight.sees(first.nodeId()))
                .map(first -> new RegisterLinkDto(first.id(), DeclaredRegisters.number(registers.get(first.register()), first.number()),
                        first.title(), first.ended())).toList();
    }

    private List<RegisterVerb> allowed(RegisterEntry entry) {
        List<RegisterVerb> verbs = new ArrayList<>();
        boolean records = sight.records(entry.nodeId());
        if (records && !entry.ended()) {
            verbs.add(RegisterVerb.CHANGE);
        }
        if (sight.moves(entry)) {
            verbs.add(RegisterVerb.MOVE);
        }
        if (records && !entry.ended()) {
            verbs.add(RegisterVerb.CANCEL);
        }
        return verbs;
    }
}
