package fr.jalon.features.replacement.control;

import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.notification.Notice;
import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.Notices;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.People;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.ReplacementDefinition;
import fr.jalon.features.replacement.entity.Proposal;
import fr.jalon.features.replacement.entity.Replacement;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.legaltime.FrenchDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Tells those concerned, and writes the history. The history names nobody who was only proposed: everyone reads it. */
@ApplicationScoped
class ReplacementNews {

    @Inject
    private Notices notices;

    @Inject
    private Turns turns;

    @Inject
    private People people;

    @Inject
    private Seats seats;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Inject
    private Audit audit;

    @Inject
    private ReplacementBook book;

    void announced(Replacement replacement, ReplacementDefinition rule, String name) {
        String sentence = replacement.demanded() ? "L'acheteur demande que " + name + " soit remplacé."
                : name + " ne pourra plus tenir ce siège à partir du " + FrenchDate.day(replacement.unavailableOn()) + ".";
        note(replacement, "unavailability-announced", replacement.demanded() ? "l'acheteur a demandé le remplacement de " + name + "."
                : me.name() + " a annoncé l'indisponibilité de " + name + " à partir du " + FrenchDate.day(replacement.unavailableOn()) + ".");
        tell(NoticeKind.AWAITED, replacement, "announced", sentence + " Proposez un remplaçant" + until(replacement) + ".",
                turns.proposers(replacement, rule));
        tell(NoticeKind.AWAITED, replacement, "announced-validator", sentence + " Un remplaçant vous sera proposé" + until(replacement) + ".",
                turns.validators(replacement, rule));
    }

    void proposed(Replacement replacement, ReplacementDefinition rule, Proposal proposal) {
        note(replacement, "replacement-proposed", me.name() + " a proposé un remplaçant (proposition n° " + proposal.number() + ").");
        tell(NoticeKind.AWAITED, replacement, proposal.id().toString(), "La candidature de " + proposal.candidate().name()
                + " vous est soumise : acceptez-la, ou refusez-la avec un motif" + until(replacement) + ".", turns.validators(replacement, rule));
    }

    void refused(Replacement replacement, ReplacementDefinition rule, Proposal proposal) {
        note(replacement, "replacement-refused", me.name() + " a refusé la proposition n° " + proposal.number() + ".");
        tell(NoticeKind.DECISION, replacement, proposal.id().toString(), "La candidature de " + proposal.candidate().name() + " est refusée. Motif : "
                + proposal.motive() + " Proposez une autre personne" + until(replacement) + ".", turns.proposers(replacement, rule));
    }

    void filled(Replacement replacement, ReplacementDefinition rule, Proposal proposal) {
        boolean tacit = proposal.state() == Proposal.ProposalState.TACIT;
        Holder successor = seats.mandate(replacement.successorMandate()).orElseThrow();
        String sentence = (tacit ? "Sans refus dans le délai, la candidature de " : "La candidature de ") + successor.personName()
                + " est acceptée, pour une prise de fonction le " + FrenchDate.day(successor.from()) + ".";
        note(replacement, tacit ? "silence-took-effect" : "replacement-accepted", (tacit ? "" : me.name() + " a accepté la proposition n° "
                + proposal.number() + ". ") + sentence);
        Set<UUID> all = new HashSet<>(turns.proposers(replacement, rule));
        all.add(successor.personId());
        all.addAll(tacit ? turns.validators(replacement, rule) : Set.of());
        tell(NoticeKind.DECISION, replacement, proposal.id().toString(), sentence, all);
    }

    void withdrawn(Replacement replacement, ReplacementDefinition rule) {
        String name = people.name(replacement.personId());
        note(replacement, "unavailability-withdrawn", me.name() + (replacement.demanded() ? " ne demande plus le remplacement de "
                : " a retiré l'avis d'indisponibilité de ") + name + ".");
        tell(NoticeKind.DECISION, replacement, "withdrawn", (replacement.demanded() ? "L'acheteur ne demande plus ce remplacement : "
                : "L'avis d'indisponibilité est retiré : ") + name + " garde ce siège.",
                replacement.demanded() ? turns.proposers(replacement, rule) : turns.validators(replacement, rule));
    }

    void overtaken(Replacement replacement) {
        note(replacement, "replacement-overtaken", "le siège a été pourvu sans attendre de proposition.");
    }

    void expired(Replacement replacement, Deadline deadline) {
        note(replacement, "deadline-expired", "le délai « " + deadline.label() + " » a expiré le " + FrenchDate.full(deadline.dueOn())
                + ", sans effet prévu : l'action reste attendue.");
    }

    private String until(Replacement replacement) {
        return book.clock(replacement.id()).map(clock -> ", au plus tard le " + FrenchDate.day(clock.dueOn())).orElse("");
    }

    private void note(Replacement replacement, String action, String sentence) {
        audit.record(action, ReplacementBook.CLOCKED, replacement.id(), replacement.engagementId(),
                "Siège « " + turns.label(replacement.engagementId(), replacement.role()) + " » : " + sentence);
    }

    private void tell(NoticeKind kind, Replacement replacement, String occasion, String sentence, Set<UUID> personIds) {
        notices.tell(new Notice(kind, replacement.id(), occasion, space.today(), replacement.engagementId(), "Remplacement : "
                + turns.label(replacement.engagementId(), replacement.role()), sentence, path(replacement)), personIds);
    }

    /** @return the page below the space's own */
    static String path(Replacement replacement) {
        return "/projets/" + replacement.engagementId() + "/personnes";
    }
}
