package fr.jalon.features.register.control;

import fr.jalon.features.programme.definition.RegisterDefinition;
import fr.jalon.features.register.RegisterLines;
import fr.jalon.features.register.entity.EntryFacts;
import fr.jalon.features.register.entity.RegisterEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Opens and shows entries for other features. */
@ApplicationScoped
public class LinesForOthers implements RegisterLines {

    @Inject
    private Recording recording;

    @Inject
    private RegisterBook book;

    @Inject
    private DeclaredRegisters declared;

    @Inject
    private Owners owners;

    @Override
    public UUID open(UUID engagementId, NewLine line) {
        return open(engagementId, line, Map.of());
    }

    @Override
    public UUID open(UUID engagementId, NewLine line, Map<String, String> attributes) {
        EntryFacts facts = new EntryFacts(line.title(), null, line.ownerMandateId(), null, line.dueOn(), null, null, null,
                attributes);
        return recording.open(engagementId, line.register(), line.nodeId(), facts, List.of()).id();
    }

    @Override
    public List<Line> of(UUID engagementId, Collection<UUID> entryIds) {
        if (entryIds.isEmpty()) {
            return List.of();
        }
        List<RegisterEntry> entries = book.ofEngagement(engagementId).stream().filter(entry -> entryIds.contains(entry.id())).toList();
        Map<UUID, Owners.Owner> held = owners.of(engagementId, entries.stream().map(RegisterEntry::mandateId).toList());
        return entries.stream().map(entry -> line(engagementId, entry, entry.mandateId() == null ? null : held.get(entry.mandateId()))).toList();
    }

    private Line line(UUID engagementId, RegisterEntry entry, Owners.Owner owner) {
        Optional<RegisterDefinition> register = declared.find(engagementId, entry.register());
        return new Line(entry.id(), register.map(RegisterDefinition::label).orElse(entry.register()),
                register.map(found -> DeclaredRegisters.number(found, entry.number())).orElse(String.valueOf(entry.number())),
                entry.title(), entry.nodeId(), owner == null ? null : owner.text(), entry.dueOn(),
                entry.cancelled() ? "annulée" : entry.state());
    }
}
