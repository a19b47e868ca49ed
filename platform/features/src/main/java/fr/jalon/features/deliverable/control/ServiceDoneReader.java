package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.ServiceDone;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.programme.definition.DeliverableDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A deliverable is acknowledged by the decision that meets the obligation; one that nobody decides on, by its delivery. */
@ApplicationScoped
public class ServiceDoneReader implements ServiceDone {

    @Inject
    private ObligationBook book;

    @Inject
    private Engagements engagements;

    @Override
    public List<State> of(UUID engagementId, Collection<String> codes) {
        List<Obligation> owed = book.ofEngagement(engagementId);
        List<State> states = new ArrayList<>();
        for (String code : codes) {
            List<Obligation> same = owed.stream().filter(obligation -> obligation.code().equals(code)).toList();
            if (same.isEmpty()) {
                String label = engagements.definition(engagementId).deliverable(code).map(DeliverableDefinition::label).orElse(code);
                states.add(new State(label, null, "rien n'est encore attendu"));
            }
            same.forEach(obligation -> states.add(state(obligation)));
        }
        return states;
    }

    private static State state(Obligation obligation) {
        if (obligation.settled()) {
            return new State(obligation.title(), obligation.settledOn(), null);
        }
        return new State(obligation.title(), null, obligation.outcomeLabel() == null ? "aucune décision"
                : "décision « " + obligation.outcomeLabel() + " »");
    }
}
