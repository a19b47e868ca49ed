package fr.jalon.features.deliverable.control;

import fr.jalon.features.action.ActionSource;
import fr.jalon.features.action.PendingAction;
import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.deliverable.entity.Step;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.SilenceEffect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The deliverables that wait for the current person. What is far away is left out, except the next one of each node. */
@ApplicationScoped
public class DeliverableActions implements ActionSource {

    private static final int DAYS_AHEAD = 45;

    @Inject
    private ObligationBook book;

    @Inject
    private Awaited awaited;

    @Inject
    private Vacancies vacancies;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Override
    public List<PendingAction> actions() {
        List<Deadline> deadlines = book.openDeadlines();
        List<Obligation> unsettled = book.unsettled();
        Map<UUID, Awaited.Who> engagements = awaited.in(unsettled.stream().map(Obligation::engagementId).collect(Collectors.toSet()));
        Set<String> nextSeen = new HashSet<>();
        List<PendingAction> found = new ArrayList<>();
        UUID person = me.id();
        Map<UUID, List<Obligation>> vacant = new LinkedHashMap<>();
        for (Obligation obligation : unsettled) {
            Awaited.Who who = engagements.get(obligation.engagementId());
            if (who.sits(obligation, obligation.awaitedRole(), person) && near(obligation, nextSeen)) {
                found.add(action(obligation, Standing.clock(obligation, deadlines), who));
            } else if (who.vacant(obligation, obligation.awaitedRole()) && near(obligation, nextSeen)) {
                vacant.computeIfAbsent(obligation.engagementId(), any -> new ArrayList<>()).add(obligation);
            }
        }
        vacant.forEach((engagement, waiting) -> found.addAll(vacancies.of(engagement, waiting, engagements.get(engagement))));
        return found;
    }

    /** Sorted by due day within an engagement: the first of a node is its next one. */
    private boolean near(Obligation obligation, Set<String> nextSeen) {
        boolean next = nextSeen.add(obligation.nodeId() + obligation.step().name());
        return next || obligation.begun()
                || obligation.dueOn() != null && !obligation.dueOn().isAfter(space.today().plusDays(DAYS_AHEAD));
    }

    private PendingAction action(Obligation obligation, Optional<Deadline> clock, Awaited.Who who) {
        NodeRef node = who.node(obligation.nodeId());
        LocalDate due = Standing.due(obligation, clock);
        return new PendingAction(obligation.id(), obligation.step().name(), obligation.title(),
                reason(obligation), new PendingAction.Place(node.id(), node.label(), node.path()), obligation.engagementId(), due,
                Standing.late(obligation, clock, space.today()), who.describe(obligation, waiting(obligation)),
                clock.map(DeliverableActions::effect).orElse(null),
                "/projets/" + obligation.engagementId() + "/livrables/" + obligation.id(), Standing.verb(obligation.step()));
    }

    private static String reason(Obligation obligation) {
        String task = Standing.task(obligation.step());
        return obligation.sentBack() ? "Le document vous a été renvoyé : à revoir, puis à transmettre." : task + ".";
    }

    /** Who comes next, and so waits for this step. */
    private static String waiting(Obligation obligation) {
        Step step = obligation.step();
        return switch (step) {
            case PREPARE -> obligation.checker() != null ? obligation.checker() : obligation.deliverer();
            case CHECK -> obligation.deliverer();
            case DELIVER, PERFECT -> obligation.validator();
            case DECIDE -> obligation.deliverer();
            case ENDED -> null;
        };
    }

    private static String effect(Deadline deadline) {
        return deadline.silence() == SilenceEffect.TACIT_ACCEPTANCE ? "Sans décision à cette date, le silence vaudra acceptation."
                : deadline.silence() == SilenceEffect.TACIT_REFUSAL ? "Sans décision à cette date, le silence vaudra refus." : null;
    }
}
