package fr.jalon.features.replacement.control;

import fr.jalon.features.deadline.Clocks;
import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.Cards;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.SeatFilled;
import fr.jalon.features.people.SeatKeeper;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.ReplacementDefinition;
import fr.jalon.features.replacement.entity.Proposal;
import fr.jalon.features.replacement.entity.Replacement;
import fr.jalon.features.replacement.entity.Replacement.State;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.SilenceEffect;
import fr.jalon.kernel.wakeup.WakeupHandler;
import fr.jalon.kernel.wakeup.Wakeups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The successor takes the seat: by an acceptance, or because nobody refused in time. Or someone staffed it meanwhile. */
@ApplicationScoped
public class Filling implements WakeupHandler {

    @Inject
    private Replacing replacing;

    @Inject
    private ReplacementBook book;

    @Inject
    private Turns turns;

    @Inject
    private ReplacementClocks ours;

    @Inject
    private Clocks clocks;

    @Inject
    private Cards cards;

    @Inject
    private SeatKeeper keeper;

    @Inject
    private Seats seats;

    @Inject
    private Engagements engagements;

    @Inject
    private ReplacementNews news;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Inject
    private Wakeups wakeups;

    @Inject
    private Clock clock;

    /** Accepts the person proposed, who takes the seat. */
    public void accept(Replacement asked, UUID proposalId) {
        Replacement replacement = replacing.begin(asked, State.ANSWER);
        ReplacementDefinition rule = replacing.rule(replacement);
        turns.requireValidator(replacement, rule);
        Proposal proposal = replacing.pending(replacement, proposalId);
        Instant now = Replacing.now(clock);
        ours.met(replacement, now);
        fill(replacement, proposal, me.id(), now);
        news.filled(replacement, rule, proposal);
    }

    private void fill(Replacement replacement, Proposal proposal, UUID by, Instant now) {
        proposal.answer(by == null ? Proposal.ProposalState.TACIT : Proposal.ProposalState.ACCEPTED, null, by, now);
        replacement.end(State.FILLED, by, null, now);
        Proposal.Candidate candidate = proposal.candidate();
        Holder former = seats.mandate(replacement.mandateId()).orElseThrow();
        LocalDate from = candidate.startsOn().isBefore(space.today()) ? space.today() : candidate.startsOn();
        boolean ended = former.to() != null;
        if (ended && !from.isAfter(former.to())) {
            from = former.to().plusDays(1);
        }
        UUID person = cards.cardOf(new Cards.Named(candidate.familyName(), candidate.givenName(), candidate.email(), null, null));
        replacement.filledBy(keeper.appoint(replacement.nodeId(), replacement.role(), new SeatKeeper.Appointment(person, from,
                "Remplacement de " + former.personName(), ended ? null : former.mandateId(), by == null)));
    }

    /** Whoever staffs named someone by themselves: nobody has to propose or answer any more. */
    void staffed(@Observes SeatFilled filled) {
        for (Replacement replacement : book.openAt(filled.nodeId(), filled.role())) {
            boolean succeeded = replacement.mandateId().equals(filled.replaces())
                    || seats.mandate(replacement.mandateId()).filter(holder -> holder.to() != null).isPresent();
            if (succeeded) {
                book.lock(replacement);
                Instant now = Replacing.now(clock);
                book.pending(replacement.id()).ifPresent(p -> p.answer(Proposal.ProposalState.DROPPED, null, null, now));
                replacement.end(State.FILLED_OTHERWISE, me.id(), null, now);
                ours.drop(replacement, now);
                news.overtaken(replacement);
            }
        }
    }

    @Override
    public String kind() {
        return ReplacementClocks.WAKEUP;
    }

    @Override
    public void wake(UUID reference) {
        Replacement replacement = clocks.find(reference).map(Deadline::subjectId).flatMap(book::find).orElse(null);
        if (replacement == null) {
            return;
        }
        // The lock makes an answer given at this very moment come wholly before or wholly after.
        book.lock(replacement);
        Deadline deadline = clocks.refreshed(reference);
        Instant now = Replacing.now(clock);
        if (!deadline.running()) {
            return;
        }
        if (now.isBefore(deadline.dueAt())) {
            wakeups.schedule(ReplacementClocks.WAKEUP, reference, deadline.dueAt());
            return;
        }
        expire(replacement, deadline, now);
    }

    private void expire(Replacement replacement, Deadline deadline, Instant now) {
        Proposal proposal = book.pending(replacement.id()).orElse(null);
        boolean accepts = deadline.silence() == SilenceEffect.TACIT_ACCEPTANCE && proposal != null
                && !engagements.get(replacement.engagementId()).closed();
        deadline.end(accepts ? Deadline.State.TOOK_EFFECT : Deadline.State.EXPIRED, now);
        if (accepts) {
            fill(replacement, proposal, null, now);
            book.rule(replacement).ifPresent(rule -> news.filled(replacement, rule, proposal));
        } else {
            news.expired(replacement, deadline);
        }
    }
}
