package fr.jalon.features.deliverable.control;

import fr.jalon.features.chronology.ChronologySource;
import fr.jalon.features.chronology.Doers;
import fr.jalon.features.chronology.Fact;
import fr.jalon.features.chronology.Fact.Piece;
import fr.jalon.features.chronology.Stamp;
import fr.jalon.features.deliverable.RoundRef;
import fr.jalon.features.deliverable.entity.Decision;
import fr.jalon.features.deliverable.entity.DeliveredVersion;
import fr.jalon.features.deliverable.entity.Delivery;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.engagement.ContractRef;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was delivered, observed, decided and received, and the clocks of it; withdrawn deliverables keep their past. */
@ApplicationScoped
public class DeliverableChronology implements ChronologySource {

    @Inject
    private ObligationBook book;

    @Inject
    private RoundReader rounds;

    @Inject
    private Declared declared;

    @Inject
    private ClockChronology clocks;

    @Inject
    private Doers doers;

    @Inject
    private SpaceSettings space;

    @Override
    public List<Fact> facts(ContractRef contract, Set<UUID> nodes) {
        List<Fact> facts = new ArrayList<>();
        book.byPlanItem(contract.engagementId()).values().stream().filter(o -> nodes.contains(o.nodeId())).forEach(obligation -> {
            deliveries(obligation, facts);
            decisions(obligation, facts);
            book.observations(obligation.id()).forEach(o -> facts.add(Fact.at(o.at(), obligation.nodeId(), "Observations"
                    + name(obligation), doers.by(o.personId(), o.mandateId()), Fact.details("Texte", o.text()))));
            facts.addAll(clocks.facts(obligation));
        });
        return facts;
    }

    static String name(Obligation obligation) {
        return ", livrable « " + obligation.title() + " »";
    }

    private void deliveries(Obligation obligation, List<Fact> facts) {
        Map<UUID, List<DeliveredVersion>> frozen = book.delivered(obligation.id()).stream()
                .collect(Collectors.groupingBy(DeliveredVersion::deliveryId));
        for (Delivery delivery : book.deliveries(obligation.id())) {
            List<Piece> pieces = frozen.getOrDefault(delivery.id(), List.of()).stream()
                    .map(version -> new Piece(version.documentId(), version.number(), "remis")).toList();
            facts.add(Fact.at(delivery.at(), obligation.nodeId(), "Remise n° " + delivery.number() + name(obligation),
                    doers.by(delivery.personId(), delivery.mandateId()), Fact.details("Au nom de", delivery.onBehalfOf())).with(pieces));
        }
    }

    private void decisions(Obligation obligation, List<Fact> facts) {
        Map<UUID, Integer> numbers = book.deliveries(obligation.id()).stream().collect(Collectors.toMap(Delivery::id, Delivery::number));
        List<Decision> decisions = book.decisions(obligation.id());
        Map<UUID, Decision> byId = decisions.stream().collect(Collectors.toMap(Decision::id, Function.identity()));
        for (Decision decision : decisions) {
            RoundRef.Taken taken = rounds.taken(decision, declared.approval(obligation));
            Decision former = decision.supersedesId() == null ? null : byId.get(decision.supersedesId());
            String about = " sur la remise n° " + numbers.get(decision.deliveryId()) + name(obligation);
            facts.add(Fact.at(decision.decidedAt(), obligation.nodeId(), "Décision « " + decision.label() + " »" + about,
                    decision.personId() == null ? taken.by() : doers.by(decision.personId(), decision.mandateId()),
                    Fact.details("Motif", taken.motive(), "Montant", euros(taken.amount()), "Délai donné", taken.delay(),
                            "Remplace la décision du", former == null ? null : Stamp.of(former.decidedAt(), space.timeZone()),
                            "Mise à disposition de la partie qui doit le livrable", Stamp.of(decision.notifiedAt(), space.timeZone()))));
            if (decision.receivedAt() != null) {
                facts.add(Fact.at(decision.receivedAt(), obligation.nodeId(), "Réception de la décision « " + decision.label() + " »" + about,
                        null, Fact.details("Fait constaté", "première ouverture par la partie qui doit le livrable")));
            }
        }
    }

    private static String euros(BigDecimal amount) {
        return amount == null ? null : NumberFormat.getCurrencyInstance(Locale.FRANCE).format(amount);
    }
}
