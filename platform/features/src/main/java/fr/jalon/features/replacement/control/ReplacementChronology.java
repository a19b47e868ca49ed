package fr.jalon.features.replacement.control;

import fr.jalon.features.chronology.ChronologySource;
import fr.jalon.features.chronology.Doers;
import fr.jalon.features.chronology.Fact;
import fr.jalon.features.chronology.Stamp;
import fr.jalon.features.deadline.ClockFacts;
import fr.jalon.features.engagement.ContractRef;
import fr.jalon.features.people.People;
import fr.jalon.features.replacement.entity.Proposal;
import fr.jalon.features.replacement.entity.Replacement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Notices, proposals, answers and clocks of the replacements. */
@ApplicationScoped
public class ReplacementChronology implements ChronologySource {

    @Inject
    private ReplacementBook book;

    @Inject
    private Turns turns;

    @Inject
    private People people;

    @Inject
    private Doers doers;

    @Override
    public List<Fact> facts(ContractRef contract, Set<UUID> nodes) {
        List<Fact> facts = new ArrayList<>();
        book.ofEngagement(contract.engagementId()).stream().filter(replacement -> nodes.contains(replacement.nodeId()))
                .forEach(replacement -> tell(replacement, facts));
        return facts;
    }

    private void tell(Replacement replacement, List<Fact> facts) {
        UUID node = replacement.nodeId();
        String seat = " (" + turns.label(replacement.engagementId(), replacement.role()) + ", " + people.name(replacement.personId()) + ")";
        facts.add(Fact.at(replacement.announcedAt(), node, (replacement.demanded() ? "Remplacement demandé par l'acheteur" : "Avis d'indisponibilité") + seat, doers.by(replacement.announcedBy(), null),
                Fact.details("Indisponible à partir du", Stamp.of(replacement.unavailableOn()), "Motif", replacement.reason())));
        for (Proposal proposal : book.proposals(replacement.id())) {
            Proposal.Candidate candidate = proposal.candidate();
            String what = "Proposition n° " + proposal.number() + " : " + candidate.name();
            facts.add(Fact.at(proposal.proposedAt(), node, what + seat, doers.by(proposal.proposedBy(), null), Fact.details("Titres",
                    candidate.titles(), "À partir du", Stamp.of(candidate.startsOn()))));
            if (proposal.answeredAt() != null) {
                facts.add(Fact.at(proposal.answeredAt(), node, what + ", " + ReplacementWords.of(proposal.state()) + seat,
                        proposal.answeredBy() == null ? null : doers.by(proposal.answeredBy(), null), Fact.details("Motif", proposal.motive())));
            }
        }
        book.deadlines(replacement.id()).forEach(deadline -> facts.add(Fact.at(deadline.startedAt(), node, "Délai « " + deadline.label()
                + " » ouvert" + seat, null, ClockFacts.explained(deadline))));
        if (!replacement.open() && replacement.state() != Replacement.State.FILLED) {
            facts.add(Fact.at(replacement.endedAt(), node, "Remplacement terminé : " + ReplacementWords.of(replacement.state()) + seat,
                    doers.by(replacement.endedBy(), null), Fact.details("Motif", replacement.endReason())));
        }
    }
}
