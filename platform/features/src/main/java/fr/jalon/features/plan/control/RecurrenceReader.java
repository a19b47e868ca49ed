package fr.jalon.features.plan.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.plan.Recurrences;
import fr.jalon.features.programme.definition.DateRule;
import fr.jalon.features.programme.definition.Dated;
import fr.jalon.features.programme.definition.Provenance;
import fr.jalon.features.programme.definition.Recurrence;
import fr.jalon.kernel.legaltime.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Counts periods as things stand. */
@ApplicationScoped
public class RecurrenceReader implements Recurrences {

    @Inject
    private PlanBasis basis;

    @Inject
    private Engagements engagements;

    @Inject
    private LegalTime legalTime;

    @Override
    public List<Turn> of(UUID engagementId, Dated subject, Recurrence recurrence, DateRule due, Provenance said) {
        PlanRequest asked = basis.request(engagementId);
        PlanRequest request = asked.from(engagements.parameters(engagementId), asked.pins());
        PlanTree tree = new PlanTree(request.nodes());
        Periods periods = new Periods(new ItemDates(request, tree, legalTime), new RuleDates(request, legalTime));
        List<Turn> turns = new ArrayList<>();
        for (PlanNode node : tree.ofLevel(subject.level())) {
            for (Periods.Period period : periods.of(node, subject, recurrence, said)) {
                turns.add(new Turn(node.id(), period.number(), period.first(), period.last(),
                        periods.date(period, due, node.contractZone(), subject, said).date()));
            }
        }
        return turns;
    }
}
