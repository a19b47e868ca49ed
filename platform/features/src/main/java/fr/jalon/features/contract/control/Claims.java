package fr.jalon.features.contract.control;

import fr.jalon.features.contract.control.Invoices.Billed;
import fr.jalon.features.deliverable.ServiceDone;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.programme.definition.InstalmentDefinition;
import fr.jalon.features.programme.definition.PriceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the contractor may bill: prices, instalments on them, orders. */
@ApplicationScoped
public class Claims {

    @Inject
    private Prices prices;

    @Inject
    private Instalments instalments;

    @Inject
    private OrderBook orders;

    @Inject
    private ServiceDone serviceDone;

    /**
     * Something that may be billed.
     *
     * @param tranche code of its tranche, null outside tranches
     * @param total   euros excluding tax
     * @param states  what must be acknowledged first
     * @param sharing what is billed on the same amount: a lump sum and its instalments
     * @param shared  that amount
     */
    public record Claim(Billed billed, String label, String tranche, BigDecimal total, List<ServiceDone.State> states,
                        Set<Billed> sharing, BigDecimal shared) {
    }

    /** @return what a line to record bills, empty if there is no such thing, or several */
    Optional<Billed> find(Terms.Contract contract, Invoices.DraftLine line) {
        return all(contract).stream().map(Claim::billed).filter(billed -> line.order() != null ? billed.equals(new Billed(null, line.order(), null))
                : line.instalment() != null ? billed.equals(new Billed(null, null, line.instalment()))
                : billed.price() != null && billed.price().equals(price(contract, line.price()).orElse(null))).findFirst();
    }

    private Optional<UUID> price(Terms.Contract contract, String code) {
        return prices.lines(contract.ref().id()).stream().filter(line -> line.code().equals(code)).map(Prices.Line::id).findFirst();
    }

    /** @return everything that has an amount, orders that were placed among it */
    public List<Claim> all(Terms.Contract contract) {
        List<Prices.Line> lines = prices.lines(contract.ref().id());
        List<Claim> claims = new ArrayList<>();
        lines.forEach(line -> claims.add(price(contract, line)));
        instalments.of(contract).stream().filter(instalment -> instalment.price() != null)
                .forEach(instalment -> claims.add(instalment(contract, instalment)));
        orders.all(contract.ref().id()).stream().filter(order -> order.placed() != null).forEach(order -> claims.add(order(order)));
        return claims;
    }

    private Claim price(Terms.Contract contract, Prices.Line line) {
        List<String> codes = contract.declared().prices().stream().filter(p -> p.code().equals(line.code()))
                .map(PriceDefinition::deliverables).findFirst().orElse(List.of());
        return new Claim(new Billed(line.id(), null, null), line.label(), line.tranche(), line.total(),
                serviceDone.of(contract.ref().engagementId(), codes), sharing(contract, line), line.total());
    }

    private Claim instalment(Terms.Contract contract, Instalments.Instalment instalment) {
        InstalmentDefinition declared = instalment.declared();
        return new Claim(new Billed(null, null, declared.code()), declared.label(), instalment.price().tranche(), instalment.amount(),
                instalment.states(), sharing(contract, instalment.price()), instalment.price().total());
    }

    private static Set<Billed> sharing(Terms.Contract contract, Prices.Line line) {
        Set<Billed> sharing = new HashSet<>(Set.of(new Billed(line.id(), null, null)));
        contract.declared().instalments().stream().filter(instalment -> instalment.price().equals(line.code()))
                .forEach(instalment -> sharing.add(new Billed(null, null, instalment.code())));
        return sharing;
    }

    private static Claim order(Order order) {
        Billed billed = new Billed(null, order.id(), null);
        String title = "Bon de commande " + order.number();
        ServiceDone.State state = order.performed() != null ? new ServiceDone.State(title, order.performed().on(), null)
                : new ServiceDone.State(title, null, order.cancelled() != null ? "annulé" : "notifié, pas encore constaté exécuté");
        BigDecimal net = order.totals().net();
        return new Claim(billed, title, null, net, List.of(state), Set.of(billed), net);
    }
}
