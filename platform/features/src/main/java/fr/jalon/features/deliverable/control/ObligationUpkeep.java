package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.deliverable.entity.Step;
import fr.jalon.features.engagement.DormantPhases;
import fr.jalon.features.engagement.EngagementRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.plan.Plan;
import fr.jalon.features.plan.PlanRecomputed;
import fr.jalon.features.plan.PlannedItem;
import fr.jalon.features.programme.definition.DeliverableDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.workflow.ProcessKey;
import fr.jalon.features.workflow.Workflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps one obligation for each deliverable that the calendar foresees and the contract orders, with the calendar's dates. */
@ApplicationScoped
public class ObligationUpkeep {

    @Inject
    private ObligationBook book;

    @Inject
    private Plan plan;

    @Inject
    private Engagements engagements;

    @Inject
    private HandoverProcess processes;

    @Inject
    private Workflow workflow;

    @Inject
    private Instance<DormantPhases> dormantPhases;

    @Inject
    private Clock clock;

    void follow(@Observes PlanRecomputed recomputed) {
        Map<UUID, Obligation> known = book.byPlanItem(recomputed.engagementId());
        Set<String> dormant = dormantPhases.isUnsatisfied() ? Set.of() : dormantPhases.get().of(recomputed.engagementId());
        Births births = new Births(engagements.get(recomputed.engagementId()), clock.instant());
        for (PlannedItem item : plan.items(recomputed.engagementId())) {
            if (!"DELIVERABLE".equals(item.kind())) {
                continue;
            }
            Obligation obligation = known.get(item.id());
            if (obligation != null) {
                obligation.follow(item, births.now);
            } else if (!item.withdrawn() && (item.phase() == null || !dormant.contains(item.phase()))) {
                births.make(item);
            }
        }
    }

    /** The obligations that one recomputation adds. */
    private final class Births {

        private final EngagementRef engagement;
        private final ProgrammeDefinition programme;
        private final Instant now;
        private final Map<ProcessKey, Step> firstSteps = new HashMap<>();

        Births(EngagementRef engagement, Instant now) {
            this.engagement = engagement;
            this.programme = engagements.definition(engagement.id());
            this.now = now;
        }

        void make(PlannedItem item) {
            DeliverableDefinition declared = programme.deliverable(item.code()).orElseThrow(
                    () -> new IllegalStateException("the calendar foresees an undeclared deliverable " + item.code()));
            ProcessKey process = processes.of(engagement, programme, declared);
            Step first = firstSteps.computeIfAbsent(process, key -> Step.of(workflow.firstTasks(key)));
            book.add(new Obligation(item, declared, process, first, now));
        }
    }
}
