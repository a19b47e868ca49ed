package fr.jalon.features.history.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.history.Journal;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.People;
import fr.jalon.features.plan.Obligations;
import fr.jalon.features.plan.Plan;
import fr.jalon.features.plan.PlannedItem;
import fr.jalon.features.register.RegisterEntries;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.audit.AuditEntry;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Reads the trail of an engagement; who sees one branch reads about that branch and about the engagement as a whole. */
@ApplicationScoped
public class Histories implements Journal {

    private static final String ERASED = "(contenu effacé)";
    private static final String DRAFTS = "draft-";

    @Inject
    private Audit audit;

    @Inject
    private Engagements engagements;

    @Inject
    private Plan plan;

    @Inject
    private Obligations obligations;

    @Inject
    private RegisterEntries registers;

    @Inject
    private Access access;

    @Inject
    private People people;

    /** @throws Problem ABSENT if nothing of the engagement may be seen */
    public List<HistoryEntry> of(UUID engagementId) {
        Set<UUID> visible = access.visible(engagementId);
        if (visible.isEmpty()) {
            throw new Problem(CommonProblem.NOT_FOUND, "Ce projet n'existe pas dans cet espace, ou vous n'y avez pas accès.");
        }
        List<AuditEntry> shown = shown(engagementId, visible);
        Map<UUID, String> names = names(shown);
        return shown.stream().map(e -> new HistoryEntry(e.id(), e.at(), who(e, names), what(e))).toList();
    }

    @Override
    public List<Line> withoutDrafts(UUID engagementId) {
        List<AuditEntry> shown = shown(engagementId, access.visible(engagementId)).stream().filter(e -> !e.action().startsWith(DRAFTS)).toList();
        Map<UUID, String> names = names(shown);
        return shown.stream().map(e -> new Line(e.at(), who(e, names), what(e))).toList();
    }

    private List<AuditEntry> shown(UUID engagementId, Set<UUID> visible) {
        boolean whole = engagements.nodes(engagementId).stream().map(NodeRef::id).allMatch(visible::contains);
        Set<UUID> open = whole ? Set.of() : subjects(engagementId, visible);
        return audit.history(engagementId).stream().filter(e -> whole || open.contains(e.subjectId())).toList();
    }

    private Map<UUID, String> names(List<AuditEntry> entries) {
        return people.names(entries.stream().map(AuditEntry::personId).filter(Objects::nonNull).distinct().toList());
    }

    private Set<UUID> subjects(UUID engagementId, Set<UUID> visible) {
        Set<UUID> subjects = new HashSet<>(visible);
        subjects.add(engagementId);
        plan.items(engagementId).stream().filter(i -> visible.contains(i.nodeId())).map(PlannedItem::id).forEach(subjects::add);
        obligations.ofEngagement(engagementId).stream().filter(o -> visible.contains(o.nodeId())).map(Obligations.State::id)
                .forEach(subjects::add);
        subjects.addAll(registers.on(engagementId, visible));
        return subjects;
    }

    private String who(AuditEntry entry, Map<UUID, String> names) {
        return entry.personId() == null ? people.name(null) : names.getOrDefault(entry.personId(), "une personne");
    }

    private static String what(AuditEntry entry) {
        return entry.payload() == null ? ERASED : entry.payload();
    }
}
