package fr.jalon.features.replacement.control;

import fr.jalon.features.document.Documents;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.SeatKeeper;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.ClockDefinition.Start;
import fr.jalon.features.programme.definition.ReplacementDefinition;
import fr.jalon.features.replacement.ReplacementProblem;
import fr.jalon.features.replacement.entity.Proposal;
import fr.jalon.features.replacement.entity.Proposal.Candidate;
import fr.jalon.features.replacement.entity.Replacement;
import fr.jalon.features.replacement.entity.Replacement.State;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The acts of those who replace: announce, propose, take back; and the refusal, after which another person is proposed. */
@ApplicationScoped
public class Replacing {

    private static final int LONGEST_REASON = 2000;
    private static final int FURTHEST_YEARS = 2;

    @Inject
    private ReplacementBook book;

    @Inject
    private Turns turns;

    @Inject
    private ReplacementClocks clocks;

    @Inject
    private CandidateRules rules;

    @Inject
    private Documents documents;

    @Inject
    private Seats seats;

    @Inject
    private SeatKeeper keeper;

    @Inject
    private ReplacementNews news;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Inject
    private Clock clock;

    /** @return the instant as PostgreSQL keeps it */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Says that the holder of a mandate will not go on.
     *
     * @throws Problem NOT_DECLARED, NOT_YOUR_TURN, OTHER_STEP where it was announced already or the mandate is over
     */
    public Replacement announce(UUID engagementId, Holder asked, LocalDate on, String reason) {
        ReplacementDefinition rule = declared(engagementId, asked);
        turns.requireProposer(engagementId, asked.nodeId(), asked.personId(), rule);
        Holder holder = goingOn(asked);
        LocalDate last = space.today().plusYears(FURTHEST_YEARS);
        if (on == null || on.isBefore(holder.from()) || on.isAfter(last)) {
            throw Problem.field("from", "Indiquez le premier jour d'absence, entre le " + FrenchDate.day(holder.from()) + " et le "
                    + FrenchDate.day(last) + ".");
        }
        Instant now = now(clock);
        return open(engagementId, holder, new Replacement.Notice(on, text("reason", reason, false), me.id(), false), now);
    }

    /** Opens the replacement that the buyer demands; its clocks count from the day on which the contractor had the demand. */
    Replacement demand(UUID engagementId, Holder asked, LocalDate receivedOn, String motive) {
        Holder holder = goingOn(asked);
        Instant now = now(clock);
        Instant received = receivedOn.atTime(LocalTime.NOON).atZone(space.timeZone()).toInstant();
        return open(engagementId, holder, new Replacement.Notice(space.today(), motive, me.id(), true), received.isBefore(now) ? received : now);
    }

    private Replacement open(UUID engagementId, Holder holder, Replacement.Notice notice, Instant from) {
        ReplacementDefinition rule = declared(engagementId, holder);
        Replacement replacement = book.add(new Replacement(engagementId, holder, notice, now(clock)));
        clocks.start(replacement, rule, Start.UNAVAILABILITY, from);
        news.announced(replacement, rule, holder.personName());
        return replacement;
    }

    private ReplacementDefinition declared(UUID engagementId, Holder holder) {
        return book.rule(engagementId, holder.role()).orElseThrow(() -> new Problem(ReplacementProblem.NOT_DECLARED,
                "Le programme ne prévoit pas de délai pour remplacer le titulaire de ce siège : qui pourvoit les sièges nomme le suivant."));
    }

    /** Of two notices about one mandate at the same instant, the second is told that the first is there. */
    private Holder goingOn(Holder asked) {
        keeper.hold(asked.nodeId(), asked.role());
        Holder holder = seats.mandate(asked.mandateId()).orElseThrow();
        if (holder.from().isAfter(space.today()) || holder.to() != null) {
            throw new Problem(ReplacementProblem.OTHER_STEP, "Ce mandat n'est pas en cours, ou sa fin est déjà fixée.");
        }
        if (book.openAt(holder.nodeId(), holder.role()).stream().anyMatch(r -> r.mandateId().equals(holder.mandateId()))) {
            throw new Problem(ReplacementProblem.OTHER_STEP, "L'indisponibilité de " + holder.personName() + " est déjà annoncée.");
        }
        return holder;
    }

    /** @param documentId the person's curriculum, or null */
    public Proposal propose(Replacement asked, Candidate sent, UUID documentId) {
        Replacement replacement = begin(asked, State.PROPOSE);
        ReplacementDefinition rule = rule(replacement);
        turns.requireProposer(replacement.engagementId(), replacement.nodeId(), replacement.personId(), rule);
        List<Proposal> before = book.proposals(replacement.id());
        Candidate candidate = rules.check(replacement, before, sent);
        Instant now = now(clock);
        Proposal proposal = book.add(new Proposal(replacement.id(), before.size() + 1, candidate, me.id(), now));
        if (documentId != null) {
            documents.link(documentId, replacement.nodeId(), "REPLACEMENT_PROPOSAL", proposal.id(), "Curriculum");
        }
        replacement.moved(State.ANSWER);
        clocks.met(replacement, now);
        clocks.start(replacement, rule, Start.PROPOSAL, now);
        news.proposed(replacement, rule, proposal);
        return proposal;
    }

    /** Refuses the person proposed, with a motive. */
    public void refuse(Replacement asked, UUID proposalId, String motive) {
        Replacement replacement = begin(asked, State.ANSWER);
        ReplacementDefinition rule = rule(replacement);
        turns.requireValidator(replacement, rule);
        Proposal proposal = pending(replacement, proposalId);
        String why = text("motive", motive, true);
        Instant now = now(clock);
        proposal.answer(Proposal.ProposalState.REFUSED, why, me.id(), now);
        replacement.moved(State.PROPOSE);
        clocks.met(replacement, now);
        clocks.start(replacement, rule, Start.PROPOSAL_REFUSAL, now);
        news.refused(replacement, rule, proposal);
    }

    /** Takes the notice back: the holder goes on. */
    public void withdraw(Replacement asked, String reason) {
        turns.requireSight(asked);
        Replacement replacement = book.lock(asked);
        ReplacementDefinition rule = rule(replacement);
        turns.requireProposer(replacement.engagementId(), replacement.nodeId(), replacement.personId(), rule);
        if (!replacement.open()) {
            throw step();
        }
        if (replacement.demanded()) {
            throw new Problem(ReplacementProblem.NOT_YOUR_TURN, "L'acheteur a demandé ce remplacement : lui seul peut y renoncer, en levant"
                    + " la procédure sur la page du contrat.");
        }
        takeBack(replacement, text("reason", reason, true));
    }

    void takeBack(Replacement replacement, String why) {
        ReplacementDefinition rule = rule(replacement);
        Instant now = now(clock);
        book.pending(replacement.id()).ifPresent(p -> p.answer(Proposal.ProposalState.DROPPED, null, null, now));
        replacement.end(State.WITHDRAWN, me.id(), why, now);
        clocks.drop(replacement, now);
        news.withdrawn(replacement, rule);
    }

    Replacement begin(Replacement asked, State expected) {
        turns.requireSight(asked);
        Replacement replacement = book.lock(asked);
        if (replacement.state() != expected) {
            throw step();
        }
        return replacement;
    }

    Proposal pending(Replacement replacement, UUID proposalId) {
        return book.pending(replacement.id()).filter(p -> p.id().equals(proposalId)).orElseThrow(Replacing::step);
    }

    /** A later version of the programme may have dropped the rule: then only whoever staffs can name the next one. */
    ReplacementDefinition rule(Replacement replacement) {
        return book.rule(replacement).orElseThrow(Replacing::step);
    }

    private static Problem step() {
        return new Problem(ReplacementProblem.OTHER_STEP, "Ce remplacement n'en est pas ou plus là : rechargez la page.");
    }

    private static String text(String field, String value, boolean required) {
        String text = value == null || value.isBlank() ? null : value.strip();
        if (text == null && required || text != null && text.length() > LONGEST_REASON) {
            throw Problem.field(field, "Dites pourquoi, en " + LONGEST_REASON + " caractères au plus.");
        }
        return text;
    }
}
