package fr.jalon.features.replacement.control;

import fr.jalon.features.action.ActionSource;
import fr.jalon.features.action.PendingAction;
import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.engagement.Unfinished;
import fr.jalon.features.notification.DueSource;
import fr.jalon.features.notification.DueThing;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.People;
import fr.jalon.features.programme.definition.ReplacementDefinition;
import fr.jalon.features.replacement.entity.Proposal;
import fr.jalon.features.replacement.entity.Replacement;
import fr.jalon.features.replacement.entity.Replacement.State;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.SilenceEffect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whom a replacement waits for: on « Mes actions », in the reminders, and at the end of the project. */
@ApplicationScoped
public class ReplacementActions implements ActionSource, DueSource, Unfinished {

    @Inject
    private ReplacementBook book;

    @Inject
    private Turns turns;

    @Inject
    private Engagements engagements;

    @Inject
    private People people;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Override
    public List<PendingAction> actions() {
        UUID person = me.id();
        List<PendingAction> found = new ArrayList<>();
        for (Replacement replacement : book.open()) {
            book.rule(replacement).filter(rule -> awaited(replacement, rule).contains(person))
                    .ifPresent(rule -> found.add(action(replacement, rule)));
        }
        return found;
    }

    private Set<UUID> awaited(Replacement replacement, ReplacementDefinition rule) {
        return replacement.state() == State.ANSWER ? turns.validators(replacement, rule) : turns.proposers(replacement, rule);
    }

    private PendingAction action(Replacement replacement, ReplacementDefinition rule) {
        boolean answer = replacement.state() == State.ANSWER;
        NodeRef node = engagements.node(replacement.nodeId());
        Optional<Deadline> clock = book.clock(replacement.id());
        LocalDate due = clock.map(Deadline::dueOn).orElse(null);
        boolean tacit = clock.filter(c -> c.silence() == SilenceEffect.TACIT_ACCEPTANCE).isPresent();
        return new PendingAction(replacement.id(), answer ? "ANSWER_REPLACEMENT" : "PROPOSE_REPLACEMENT", title(replacement),
                reason(replacement), new PendingAction.Place(node.id(), node.label(), node.path()), replacement.engagementId(), due,
                due != null && due.isBefore(space.today()), turns.who(replacement.engagementId(), replacement.nodeId(),
                        answer ? rule.proposer() : rule.validator()),
                tacit ? "Sans refus à cette date, le silence vaudra acceptation." : null, ReplacementNews.path(replacement),
                answer ? "Répondre" : "Proposer");
    }

    private String title(Replacement replacement) {
        return "Remplacer " + people.name(replacement.personId()) + " : " + turns.label(replacement.engagementId(), replacement.role());
    }

    private String reason(Replacement replacement) {
        if (replacement.state() == State.ANSWER) {
            return book.pending(replacement.id()).map(p -> "La candidature de " + p.candidate().name()).orElse("Une candidature")
                    + " vous est soumise : acceptez-la, ou refusez-la en donnant un motif.";
        }
        boolean again = book.proposals(replacement.id()).stream().anyMatch(p -> p.state() == Proposal.ProposalState.REFUSED);
        return again ? "La candidature est refusée : proposez une autre personne." : "Proposez un remplaçant.";
    }

    @Override
    public List<DueThing> between(LocalDate first, LocalDate last) {
        List<DueThing> found = new ArrayList<>();
        for (Replacement replacement : book.open()) {
            Optional<Deadline> clock = book.clock(replacement.id()).filter(c -> !c.dueOn().isBefore(first) && !c.dueOn().isAfter(last));
            Optional<ReplacementDefinition> rule = book.rule(replacement);
            if (clock.isPresent() && rule.isPresent()) {
                found.add(new DueThing(clock.get().id(), title(replacement), clock.get().label(), clock.get().dueOn(),
                        replacement.engagementId(), ReplacementNews.path(replacement), awaited(replacement, rule.get())));
            }
        }
        return found;
    }

    @Override
    public List<String> in(UUID engagementId) {
        return book.ofEngagement(engagementId).stream().filter(Replacement::open)
                .map(r -> "le remplacement de " + people.name(r.personId()) + " est en cours").toList();
    }
}
