package fr.jalon.features.session.control;

import fr.jalon.features.chronology.ChronologySource;
import fr.jalon.features.chronology.Doers;
import fr.jalon.features.chronology.Fact;
import fr.jalon.features.engagement.ContractRef;
import fr.jalon.features.plan.Plan;
import fr.jalon.features.plan.PlannedItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Questionnaires that were closed, with the number of their answers. */
@ApplicationScoped
public class EvaluationChronology implements ChronologySource {

    @Inject
    private EvaluationBook book;

    @Inject
    private Plan plan;

    @Inject
    private Doers doers;

    @Override
    public List<Fact> facts(ContractRef contract, Set<UUID> nodes) {
        Map<UUID, Integer> counts = book.counts(contract.engagementId());
        return book.ofEngagement(contract.engagementId()).stream().filter(one -> one.closedAt() != null && nodes.contains(one.nodeId()))
                .map(one -> fact(one, counts.get(one.id()))).toList();
    }

    private Fact fact(Evaluation evaluation, int answers) {
        return Fact.at(evaluation.closedAt(), evaluation.nodeId(), "Questionnaire clos : " + plan.item(evaluation.itemId())
                .map(PlannedItem::title).orElse("séance"), doers.by(evaluation.closedBy(), null),
                Fact.details("Réponses", String.valueOf(answers)));
    }
}
