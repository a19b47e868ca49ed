package fr.jalon.features.register.control;

import fr.jalon.features.people.Access;
import fr.jalon.features.programme.definition.RegisterDefinition;
import fr.jalon.features.programme.definition.RegisterDefinition.Kind;
import fr.jalon.features.register.entity.RegisterDependency;
import fr.jalon.features.register.entity.RegisterEntry;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.problem.Problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which actions come before which, without circles. Ask under the engagement's lock. */
@ApplicationScoped
class Dependencies {

    @Inject
    private RegisterBook book;

    @Inject
    private DeclaredRegisters declared;

    @Inject
    private Access access;

    /** @return the entries that come first */
    Set<UUID> of(RegisterEntry entry) {
        return book.dependencies(entry.engagementId()).stream().filter(tie -> tie.entryId().equals(entry.id()))
                .map(RegisterDependency::dependsOnId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @return « », or null for none */
    String words(UUID engagementId, Collection<UUID> entryIds) {
        return entryIds.isEmpty() ? null : entryIds.stream().map(id -> book.get(engagementId, id)).map(this::number).sorted()
                .collect(Collectors.joining(", "));
    }

    private String number(RegisterEntry entry) {
        return declared.find(entry.engagementId(), entry.register()).map(register -> DeclaredRegisters.number(register, entry.number()))
                .orElse(entry.register() + "-" + entry.number());
    }

    /**
     * @param entryId the entry that waits; null for a new one
     * @return what it waits for from now on; ties to entries that the current person does not see stay
     * @throws Problem BAD_ENTRY for what cannot come first
     */
    Set<UUID> admitted(UUID engagementId, RegisterDefinition register, UUID entryId, Collection<UUID> wanted) {
        if (register.kind() != Kind.ACTION && !wanted.isEmpty()) {
            refuse("Seule une action dépend d'autres actions.");
        }
        Set<UUID> visible = access.visible(engagementId);
        Map<UUID, RegisterEntry> actions = actions(engagementId);
        Map<UUID, Set<UUID>> graph = graph(engagementId);
        for (UUID first : wanted) {
            check(Optional.ofNullable(actions.get(first)).filter(action -> visible.contains(action.nodeId())), entryId, graph);
        }
        Set<UUID> kept = new LinkedHashSet<>(wanted);
        graph.getOrDefault(entryId, Set.of()).stream().filter(first -> actions.containsKey(first)
                && !visible.contains(actions.get(first).nodeId())).forEach(kept::add);
        return kept;
    }

    private void check(Optional<RegisterEntry> first, UUID entryId, Map<UUID, Set<UUID>> graph) {
        RegisterEntry action = first.orElse(null);
        if (action == null) {
            refuse("Une action dont celle-ci dépendrait n'existe pas dans ce projet : choisissez-en une de la liste.");
        } else if (action.id().equals(entryId)) {
            refuse("Une action ne dépend pas d'elle-même.");
        } else if (entryId != null && reaches(graph, action.id(), entryId)) {
            refuse(number(action) + " attend déjà cette action : les deux s'attendraient l'une l'autre.");
        }
    }

    private Map<UUID, RegisterEntry> actions(UUID engagementId) {
        Set<String> registers = declared.of(engagementId).stream().filter(register -> register.kind() == Kind.ACTION)
                .map(RegisterDefinition::code).collect(Collectors.toSet());
        return book.ofEngagement(engagementId).stream().filter(entry -> registers.contains(entry.register()))
                .collect(Collectors.toMap(RegisterEntry::id, entry -> entry));
    }

    private Map<UUID, Set<UUID>> graph(UUID engagementId) {
        Map<UUID, Set<UUID>> graph = new HashMap<>();
        book.dependencies(engagementId).forEach(tie -> graph.computeIfAbsent(tie.entryId(), any -> new HashSet<>())
                .add(tie.dependsOnId()));
        return graph;
    }

    /** @return whether one waits, directly or not, for the other */
    static boolean reaches(Map<UUID, Set<UUID>> graph, UUID one, UUID other) {
        Set<UUID> seen = new HashSet<>();
        Deque<UUID> next = new ArrayDeque<>(List.of(one));
        while (!next.isEmpty()) {
            UUID at = next.pop();
            if (at.equals(other)) {
                return true;
            }
            graph.getOrDefault(at, Set.of()).stream().filter(seen::add).forEach(next::push);
        }
        return false;
    }

    /** Makes the ties what they are from now on. */
    void save(RegisterEntry entry, Set<UUID> wanted) {
        Set<UUID> missing = new LinkedHashSet<>(wanted);
        for (RegisterDependency tie : book.dependencies(entry.engagementId())) {
            if (tie.entryId().equals(entry.id()) && !missing.remove(tie.dependsOnId())) {
                book.remove(tie);
            }
        }
        missing.forEach(first -> book.add(new RegisterDependency(entry.engagementId(), entry.id(), first)));
    }

    private static void refuse(String message) {
        EntryRules.refuse(List.of(new FieldError("dependsOn", message)));
    }
}
