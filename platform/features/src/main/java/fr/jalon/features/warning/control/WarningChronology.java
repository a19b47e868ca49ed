package fr.jalon.features.warning.control;

import fr.jalon.features.chronology.ChronologySource;
import fr.jalon.features.chronology.Doers;
import fr.jalon.features.chronology.Fact;
import fr.jalon.features.engagement.ContractRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What was decided on early signs, with the evidence that was there. */
@ApplicationScoped
public class WarningChronology implements ChronologySource {

    @Inject
    private WarningBook book;

    @Inject
    private Doers doers;

    @Override
    public List<Fact> facts(ContractRef contract, Set<UUID> nodes) {
        return book.of(contract.engagementId()).stream().filter(decision -> nodes.contains(decision.nodeId())).map(decision -> Fact.at(decision.at(),
                decision.nodeId(), decision.entryId() == null ? "Signes d'abandon écartés" : "Alerte inscrite d'après des signes d'abandon",
                doers.by(decision.personId(), decision.mandateId()), Fact.details(decision.entryId() == null ? "Motif" : "Mesure proposée",
                        decision.reason(), "Signes", String.join(" ; ", decision.evidence())))).toList();
    }
}
