package fr.jalon.features.register.control;

import fr.jalon.features.chronology.ChronologySource;
import fr.jalon.features.chronology.Doers;
import fr.jalon.features.chronology.Fact;
import fr.jalon.features.chronology.Fact.Detail;
import fr.jalon.features.engagement.ContractRef;
import fr.jalon.features.programme.definition.RegisterDefinition;
import fr.jalon.features.register.entity.RegisterChange;
import fr.jalon.features.register.entity.RegisterEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the registers of decisions note, and each change of it. The other registers are about work, not about the contract. */
@ApplicationScoped
public class DecisionChronology implements ChronologySource {

    @Inject
    private RegisterBook book;

    @Inject
    private DeclaredRegisters declared;

    @Inject
    private Doers doers;

    @Override
    public List<Fact> facts(ContractRef contract, Set<UUID> nodes) {
        List<Fact> facts = new ArrayList<>();
        for (RegisterEntry entry : book.ofEngagement(contract.engagementId())) {
            Optional<RegisterDefinition> register = declared.find(contract.engagementId(), entry.register())
                    .filter(found -> found.kind() == RegisterDefinition.Kind.DECISION);
            if (register.isPresent() && nodes.contains(entry.nodeId())) {
                acts(entry).values().forEach(act -> facts.add(fact(register.get(), entry, act)));
            }
        }
        return facts;
    }

    /** One act gives several fields their values at one instant. */
    private Map<Instant, List<RegisterChange>> acts(RegisterEntry entry) {
        return book.changes(entry.id()).stream().collect(Collectors.groupingBy(RegisterChange::at, LinkedHashMap::new, Collectors.toList()));
    }

    private Fact fact(RegisterDefinition register, RegisterEntry entry, List<RegisterChange> act) {
        RegisterChange first = act.get(0);
        String name = register.label() + ", " + DeclaredRegisters.number(register, entry.number()) + " « " + entry.title() + " » : ";
        List<Detail> details = new ArrayList<>();
        for (RegisterChange change : act) {
            RegisterChange.Difference difference = change.difference();
            details.add(new Detail(difference.label(), (difference.before() == null ? "" : difference.before() + " → ")
                    + (difference.after() == null ? "rien" : difference.after())));
        }
        if (first.reason() != null) {
            details.add(new Detail("Motif", first.reason()));
        }
        return Fact.at(first.at(), entry.nodeId(), name + words(first.kind()), doers.by(first.personId(), null), details);
    }

    private static String words(RegisterChange.Kind kind) {
        return switch (kind) {
            case OPENED -> "inscription";
            case CHANGED -> "modification";
            case MOVED -> "changement d'état";
            case CLOSED -> "clôture";
            case REOPENED -> "réouverture";
            case CANCELLED -> "annulation";
        };
    }
}
