package fr.jalon.features.plan.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.plan.DeliverableSettled;
import fr.jalon.features.plan.Obligations;
import fr.jalon.features.plan.entity.Gate;
import fr.jalon.features.plan.entity.PlanItem;
import fr.jalon.features.programme.definition.GateDefinition;
import fr.jalon.features.programme.definition.PhaseDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Opens and closes gates. The rule of a gate looks at the obligations of its own node only; a closed one stops nothing. Each
 * judgement locks the gate's row first, so that two decisions at the same time are judged one after the other.
 */
@ApplicationScoped
public class GateKeeper {

    @Inject
    private Persistence persistence;

    @Inject
    private TenantSql sql;

    @Inject
    private Engagements engagements;

    @Inject
    private Instance<Obligations> obligations;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Puts the missing gates before the phases of the nodes that take part. */
    void build(UUID engagementId, PlanRequest request) {
        Set<String> there = gates(engagementId).stream().map(g -> g.nodeId() + "|" + g.phase()).collect(Collectors.toSet());
        for (PhaseDefinition phase : request.definition().phases()) {
            if (request.definition().gateInto(phase.code()).isPresent()) {
                request.nodes().stream().filter(node -> node.level().equals(phase.level()))
                        .filter(node -> !there.contains(node.id() + "|" + phase.code()))
                        .forEach(node -> persistence.add(new Gate(engagementId, node.id(), phase.code())));
            }
        }
    }

    List<Gate> gates(UUID engagementId) {
        return persistence.list(Gate.class, "SELECT g FROM Gate g WHERE g.engagementId = ?1", engagementId);
    }

    void settled(@Observes DeliverableSettled event) {
        UUID engagementId = engagements.node(event.nodeId()).engagementId();
        boolean done = event.effect() == DeliverableSettled.Effect.SETTLED;
        states(engagementId).stream().filter(state -> state.id().equals(event.obligationId())).findFirst()
                .flatMap(state -> persistence.find(PlanItem.class, state.planItemId()))
                .ifPresent(item -> item.done(done ? space.today() : null));
        ProgrammeDefinition definition = engagements.definition(engagementId);
        gates(engagementId).stream().filter(gate -> gate.nodeId().equals(event.nodeId()))
                .filter(gate -> definition.gateInto(gate.phase()).filter(rule -> rule.admitted().contains(event.code())).isPresent())
                .forEach(gate -> judge(definition, gate));
    }

    /** Judges every gate of an engagement: what is owed may have changed with the calendar. */
    void judgeAll(UUID engagementId) {
        ProgrammeDefinition definition = engagements.definition(engagementId);
        gates(engagementId).forEach(gate -> judge(definition, gate));
    }

    private void judge(ProgrammeDefinition definition, Gate gate) {
        GateDefinition rule = definition.gateInto(gate.phase()).orElse(null);
        if (rule == null || "OVERRIDDEN".equals(gate.state()) || obligations.isUnsatisfied()) {
            return;
        }
        persistence.flush();
        sql.call("SELECT id FROM jalon.gate WHERE id = ? FOR UPDATE", gate.id());
        Met met = met(rule, gate);
        if (met == Met.YES && "CLOSED".equals(gate.state())) {
            gate.open(clock.instant());
            persistence.flush();
            audit.record("gate-opened", "gate", gate.id(), gate.engagementId(), "« " + rule.label() + " » : le passage de « "
                    + engagements.node(gate.nodeId()).label() + " » est ouvert.");
        } else if (met == Met.NO && "OPEN".equals(gate.state())) {
            gate.close();
            persistence.flush();
            audit.record("gate-closed", "gate", gate.id(), gate.engagementId(), "« " + rule.label() + " » : le passage de « "
                    + engagements.node(gate.nodeId()).label() + " » est refermé, un élément est de nouveau dû.");
        }
    }

    private enum Met {
        YES, NO, NOTHING_OWED
    }

    private Met met(GateDefinition rule, Gate gate) {
        Set<UUID> items = itemsOf(rule, gate);
        List<Obligations.State> owed = states(gate.engagementId()).stream().filter(s -> items.contains(s.planItemId())).toList();
        if (owed.isEmpty() || owed.size() < items.size()) {
            return Met.NOTHING_OWED;
        }
        return owed.stream().allMatch(Obligations.State::settled) ? Met.YES : Met.NO;
    }

    private Set<UUID> itemsOf(GateDefinition rule, Gate gate) {
        return new HashSet<>(sql.list("SELECT id FROM jalon.plan_item WHERE node_id = ? AND kind = 'DELIVERABLE'"
                + " AND code = ANY (?) AND withdrawn_at IS NULL", row -> row.getObject(1, UUID.class), gate.nodeId(),
                rule.admitted().toArray(String[]::new)));
    }

    private List<Obligations.State> states(UUID engagementId) {
        return obligations.isUnsatisfied() ? List.of() : obligations.get().ofEngagement(engagementId);
    }

    /** Opens a gate early. @throws Problem CONFLICT if it is open already, INVALID_REQUEST without a motive */
    public void override(UUID engagementId, UUID nodeId, String phase, String motive) {
        if (motive == null || motive.isBlank() || motive.length() > 2_000) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "Motivez votre décision, en 2000 caractères au plus.",
                    List.of(new Problem.FieldError("motive", "Écrivez le motif.")));
        }
        Gate gate = persistence.one(Gate.class, "SELECT g FROM Gate g WHERE g.nodeId = ?1 AND g.phase = ?2", nodeId, phase)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND, "Il n'y a pas de passage vers cette phase ici."));
        if (!"CLOSED".equals(gate.state())) {
            throw new Problem(CommonProblem.CONFLICT, "Ce passage est déjà ouvert.");
        }
        gate.override(me.id(), motive.strip(), clock.instant());
        persistence.flush();
        audit.record("gate-overridden", "gate", gate.id(), engagementId, "Le passage de « " + engagements.node(nodeId).label()
                + " » est ouvert par décision : " + motive.strip());
    }
}
