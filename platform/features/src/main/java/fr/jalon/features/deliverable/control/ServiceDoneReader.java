package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.ServiceDone;
import fr.jalon.features.deliverable.SignedRecords;
import fr.jalon.features.deliverable.entity.Decision;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.programme.definition.ApprovalDefinition;
import fr.jalon.features.programme.definition.DeliverableDefinition;
import fr.jalon.features.programme.definition.RecordDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A deliverable is acknowledged by the decision that meets the obligation, once all have signed its record where one is declared;
 * one that nobody decides on, by its delivery.
 */
@ApplicationScoped
public class ServiceDoneReader implements ServiceDone {

    @Inject
    private ObligationBook book;

    @Inject
    private Declared declared;

    @Inject
    private Instance<SignedRecords> records;

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

    private State state(Obligation obligation) {
        if (obligation.settled()) {
            return acknowledged(obligation);
        }
        return new State(obligation.title(), null, obligation.outcomeLabel() == null ? "aucune décision"
                : "décision « " + obligation.outcomeLabel() + " »");
    }

    private State acknowledged(Obligation obligation) {
        Optional<RecordDefinition> record = declared.approval(obligation).map(ApprovalDefinition::record);
        List<Decision> decisions = book.decisions(obligation.id());
        if (record.isEmpty() || decisions.isEmpty()) {
            return new State(obligation.title(), obligation.settledOn(), null);
        }
        Optional<LocalDate> signed = records.isUnsatisfied() ? Optional.empty()
                : records.get().completedOn(decisions.get(decisions.size() - 1).id());
        return new State(obligation.title(), signed.orElse(null),
                signed.isPresent() ? null : "« " + record.get().label() + " » pas encore signé de tous");
    }
}
