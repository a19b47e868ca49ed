package fr.jalon.features.contract.control;

import fr.jalon.features.chronology.ChronologySource;
import fr.jalon.features.chronology.Doers;
import fr.jalon.features.chronology.Fact;
import fr.jalon.features.chronology.Fact.Detail;
import fr.jalon.features.chronology.Stamp;
import fr.jalon.features.engagement.ContractRef;
import fr.jalon.features.engagement.Engagements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What was ordered under a contract and at which price, what became of it, and which instalments were justified. */
@ApplicationScoped
public class OrderChronology implements ChronologySource {

    @Inject
    private PriceSchedule schedule;

    @Inject
    private OrderBook orders;

    @Inject
    private Instalments instalments;

    @Inject
    private Engagements engagements;

    @Inject
    private Doers doers;

    @Override
    public List<Fact> facts(ContractRef ref, Set<UUID> nodes) {
        List<Fact> facts = new ArrayList<>();
        orders.all(ref.id()).stream().filter(order -> nodes.contains(order.nodeId())).forEach(order -> order(order, facts));
        if (nodes.contains(ref.nodeId())) {
            schedule.all(ref.id()).forEach(price -> facts.add(price(ref, price)));
            instalments.of(new Terms.Contract(ref, engagements.definition(ref.engagementId()).contract())).stream()
                    .filter(instalment -> instalment.justifiedOn() != null).forEach(instalment -> facts.add(instalment(ref, instalment)));
        }
        return facts;
    }

    private Fact price(ContractRef ref, UnitPrice price) {
        return Fact.at(price.at(), ref.nodeId(), "Bordereau de prix, « " + price.label() + " » : " + Money.euros(price.amount()) + " HT ("
                + price.unit() + ")", doers.by(price.personId(), null),
                Fact.details("TVA", Money.plain(price.vatRate()) + " %", "Motif", price.reason()));
    }

    private void order(Order order, List<Fact> facts) {
        String name = "Bon de commande « " + order.number() + " »";
        if (order.placed() != null) {
            List<Detail> details = new ArrayList<>(Fact.details("Objet", order.subject(), "Besoin", order.reason()));
            order.lines().forEach(line -> details.add(new Detail("Ligne", line.price().label() + " : " + Money.plain(line.quantity()) + " × "
                    + Money.euros(line.price().amount()) + " = " + Money.euros(line.amount()) + " HT")));
            Totals totals = order.totals();
            details.addAll(Fact.details("Total", Money.euros(totals.net()) + " HT, " + Money.euros(totals.gross()) + " TTC",
                    "À exécuter au plus tard le", Stamp.of(order.dueOn())));
            facts.add(Fact.at(order.placed().at(), order.nodeId(), name + " notifié", doers.by(order.placed().by(), null), details));
        }
        if (order.performed() != null) {
            facts.add(Fact.at(order.performed().at(), order.nodeId(), name + " : service fait constaté", doers.by(order.performed().by(), null),
                    Fact.details("Date du service fait", Stamp.of(order.performed().on()))));
        }
        if (order.cancelled() != null && order.placed() != null) {
            facts.add(Fact.at(order.cancelled().at(), order.nodeId(), name + " annulé", doers.by(order.cancelled().by(), null),
                    Fact.details("Motif", order.motive())));
        }
    }

    private static Fact instalment(ContractRef ref, Instalments.Instalment instalment) {
        return Fact.on(instalment.justifiedOn(), ref.nodeId(), "Acompte « " + instalment.declared().label() + " » justifié", null,
                Fact.details("Montant", Money.euros(instalment.amount()) + " HT", "Part du forfait", Money.plain(instalment.share()) + " %"));
    }
}
