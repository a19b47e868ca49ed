package fr.jalon.features.session.control;

import fr.jalon.features.chronology.ChronologySource;
import fr.jalon.features.chronology.Doers;
import fr.jalon.features.chronology.Fact;
import fr.jalon.features.engagement.ContractRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Minutes that were sent. Notes are work in progress; sending is an act. */
@ApplicationScoped
public class MinutesChronology implements ChronologySource {

    @Inject
    private DeskBook book;

    @Inject
    private Doers doers;

    @Override
    public List<Fact> facts(ContractRef contract, Set<UUID> nodes) {
        return book.minutesOfEngagement(contract.engagementId()).stream().filter(sent -> nodes.contains(sent.nodeId())).map(this::fact)
                .toList();
    }

    private Fact fact(SentMinutes sent) {
        return Fact.at(sent.sentAt(), sent.nodeId(), "Compte rendu n° " + sent.number() + " envoyé : " + sent.title(),
                doers.by(sent.sentBy(), null), Fact.details("Ce qui change", sent.changes(), "Personnes prévenues",
                String.valueOf(sent.recipients()))).with(List.of(new Fact.Piece(sent.documentId(), sent.documentVersion(), "compte rendu")));
    }
}
