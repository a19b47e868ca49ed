package fr.jalon.features.engagement.control;

import fr.jalon.features.engagement.EngagementChanged;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.engagement.control.OpeningRequest.NodeDraft;
import fr.jalon.features.engagement.entity.Edge;
import fr.jalon.features.organisation.Organisations;
import fr.jalon.features.programme.definition.LevelDefinition;
import fr.jalon.features.programme.definition.LevelDefinition.OrganisationRule;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Lets nodes join, leave and change parent after the opening. Edges are closed and opened; nothing is deleted. */
@ApplicationScoped
public class TreeChanges {

    @Inject
    private EngagementReader engagements;

    @Inject
    private NodePlanting planting;

    @Inject
    private Organisations organisations;

    @Inject
    private Persistence persistence;

    @Inject
    private SpaceSettings space;

    @Inject
    private Event<EngagementChanged> changes;

    @Inject
    private Audit audit;

    /** Adds a node under another one. @return the node */
    public UUID add(UUID engagementId, UUID parentId, NodeDraft draft) {
        ProgrammeDefinition definition = engagements.definition(engagementId);
        NodeRef parent = engagements.tree(engagementId).node(parentId);
        Faults faults = new Faults();
        check(definition, parent, draft, faults);
        faults.refuse();
        UUID node = planting.plant(engagementId, definition, parentId, new NodePlanting.Seedling(draft.level(),
                draft.label().strip(), draft.organisationId(), space.today()));
        persistence.flush();
        audit.record("node-added", "node", node, engagementId, "« " + draft.label().strip() + " » rejoint « " + parent.label() + " ».");
        changes.fire(new EngagementChanged(engagementId, EngagementChanged.Change.TREE));
        return node;
    }

    private void check(ProgrammeDefinition definition, NodeRef parent, NodeDraft draft, Faults faults) {
        if (draft.label() == null || draft.label().isBlank() || draft.label().length() > 200) {
            faults.add("label", "Donnez un nom, en 200 caractères au plus.");
        }
        LevelDefinition level = definition.level(draft.level() == null ? "" : draft.level()).orElse(null);
        if (level == null || !parent.level().equals(level.parent())) {
            faults.add("level", "Ce niveau ne peut pas être placé sous « " + parent.label() + " ».");
            return;
        }
        boolean known = draft.organisationId() != null && organisations.find(draft.organisationId()).isPresent();
        if (level.organisation() == OrganisationRule.REQUIRED && !known || draft.organisationId() != null && !known) {
            faults.add("organisationId", "Choisissez un organisme de cet espace.");
        } else if (level.organisation() == OrganisationRule.NONE && draft.organisationId() != null) {
            faults.add("organisationId", "« " + level.label() + " » ne représente pas un organisme.");
        }
    }

    /** Lets a node leave: its edge is closed on that day. What it has done stays readable. */
    public void leave(UUID engagementId, UUID nodeId, LocalDate lastDay, String cause) {
        requireCause("on", lastDay, cause);
        NodeRef node = engagements.tree(engagementId).node(nodeId);
        Edge edge = openEdge(nodeId);
        requireNotBefore("on", lastDay, edge, node);
        edge.close(lastDay, cause);
        persistence.flush();
        audit.record("node-left", "node", nodeId, engagementId, "« " + node.label() + " » quitte le projet le "
                + FrenchDate.day(lastDay) + " : " + cause);
        changes.fire(new EngagementChanged(engagementId, EngagementChanged.Change.TREE));
    }

    /** Hangs a node under another parent of the same level from a day on. */
    public void move(UUID engagementId, UUID nodeId, UUID parentId, LocalDate from, String cause) {
        requireCause("from", from, cause);
        Tree tree = engagements.tree(engagementId);
        NodeRef node = tree.node(nodeId);
        NodeRef parent = tree.node(parentId);
        Edge edge = openEdge(nodeId);
        if (parent == null || !parent.level().equals(tree.node(edge.parentId()).level()) || parentId.equals(edge.parentId())) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "Choisissez un autre élément du même niveau que celui d'aujourd'hui.",
                    List.of(new Problem.FieldError("parentId", "Choisissez un autre élément du même niveau.")));
        }
        requireNotBefore("from", from, edge, node);
        edge.close(from.minusDays(1), cause);
        persistence.flush();
        persistence.add(new Edge(engagementId, parentId, nodeId, from));
        persistence.flush();
        audit.record("node-moved", "node", nodeId, engagementId, "« " + node.label() + " » rejoint « " + parent.label() + " » le "
                + FrenchDate.day(from) + " : " + cause);
        changes.fire(new EngagementChanged(engagementId, EngagementChanged.Change.TREE));
    }

    private Edge openEdge(UUID nodeId) {
        return persistence.one(Edge.class, "SELECT e FROM Edge e WHERE e.childId = ?1 AND e.validTo IS NULL", nodeId)
                .orElseThrow(() -> new Problem(CommonProblem.CONFLICT, "Cet élément a déjà quitté le projet, ou en est le sommet."));
    }

    private static void requireNotBefore(String field, LocalDate day, Edge edge, NodeRef node) {
        if (day.isBefore(edge.validFrom())) {
            Faults faults = new Faults();
            faults.add(field, "« " + node.label() + " » occupe cette place depuis le " + FrenchDate.day(edge.validFrom())
                    + " : donnez ce jour ou un jour qui le suit.");
            faults.refuse();
        }
    }

    private static void requireCause(String field, LocalDate day, String cause) {
        Faults faults = new Faults();
        OriginRules.dayFault(day).ifPresent(message -> faults.add(field, message));
        if (cause == null || cause.isBlank() || cause.length() > 500) {
            faults.add("cause", "Dites pourquoi, en 500 caractères au plus.");
        }
        faults.refuse();
    }
}
