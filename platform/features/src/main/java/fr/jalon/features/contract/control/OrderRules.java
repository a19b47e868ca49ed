package fr.jalon.features.contract.control;

import fr.jalon.features.contract.ContractProblem;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.TrancheDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What an order must be before it is written down, and before it binds. */
@ApplicationScoped
public class OrderRules {

    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_DAYS = 3650;

    @Inject
    private SanctionBook sanctions;

    @Inject
    private PriceSchedule schedule;

    @Inject
    private OrderBook book;

    @Inject
    private Tranches tranches;

    @Inject
    private Engagements engagements;

    @Inject
    private SpaceSettings space;

    /** @return the places under the contract that take part today, from the top down */
    public List<NodeRef> places(Terms.Contract contract) {
        List<UUID> covered = engagements.downwards(contract.ref().nodeId());
        return engagements.nodes(contract.ref().engagementId()).stream()
                .filter(node -> covered.contains(node.id()) && node.leftOn() == null).toList();
    }

    /** @return the number that comes next */
    public String nextNumber(UUID contractId) {
        List<String> taken = book.all(contractId).stream().map(Order::number).toList();
        int next = taken.size() + 1;
        while (taken.contains(number(next))) {
            next++;
        }
        return number(next);
    }

    private static String number(int rank) {
        return String.format("BC-%03d", rank);
    }

    /** @param self the order that has the number already, or null */
    String number(Terms.Contract contract, String asked, UUID self) {
        if (asked == null || asked.isBlank()) {
            return nextNumber(contract.ref().id());
        }
        String number = asked.strip();
        if (number.length() > LONGEST_NUMBER) {
            throw Problem.field("number", "Ce numéro dépasse " + LONGEST_NUMBER + " caractères : raccourcissez-le.");
        }
        if (book.all(contract.ref().id()).stream().anyMatch(order -> order.number().equals(number) && !order.id().equals(self))) {
            throw new Problem(ContractProblem.ORDER_NUMBER_TAKEN, "Un autre bon de commande de ce contrat porte le numéro « " + number
                    + " » : donnez-en un autre.");
        }
        return number;
    }

    /** @throws Problem INVALID_REQUEST that names the field */
    void writable(Terms.Contract contract, Orders.Draft draft) {
        if (places(contract).stream().noneMatch(node -> node.id().equals(draft.node()))) {
            throw Problem.field("node", "Choisissez un lieu que ce contrat couvre et qui participe encore.");
        }
        if (draft.dueDays() == null == (draft.dueOn() == null)) {
            throw Problem.field("dueOn", "Donnez la date limite d'exécution, ou un nombre de jours à compter de la notification.");
        }
        if (draft.dueDays() != null && (draft.dueDays() < 1 || draft.dueDays() > MOST_DAYS)) {
            throw Problem.field("dueDays", "Donnez un nombre de jours, de 1 à " + MOST_DAYS + ".");
        }
        if (draft.dueOn() != null && draft.dueOn().isBefore(space.today())) {
            throw Problem.field("dueOn", "Cette date limite est passée : donnez-en une à venir.");
        }
    }

    /** @return the quantities by code of the line. @throws Problem INVALID_REQUEST that names the line */
    Map<String, BigDecimal> quantities(Terms.Contract contract, List<Orders.DraftLine> lines) {
        if (lines == null || lines.isEmpty()) {
            throw Problem.field("lines", "Un bon de commande porte au moins une ligne du bordereau.");
        }
        Map<String, UnitPrice> prices = schedule.inForce(contract.ref().id());
        Map<String, BigDecimal> quantities = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String code = lines.get(i) == null ? null : lines.get(i).code();
            String at = "lines/" + i;
            if (!prices.containsKey(code)) {
                throw Problem.field(at + "/code", unpriced(contract, code));
            }
            BigDecimal quantity = Terms.amount(at + "/quantity", lines.get(i).quantity());
            if (quantity.signum() == 0 || quantity.compareTo(new BigDecimal("9999999999")) > 0) {
                throw Problem.field(at + "/quantity", "Donnez une quantité.");
            }
            if (quantities.put(code, quantity) != null) {
                throw Problem.field(at + "/code", "Une ligne du bordereau figure une seule fois sur un bon de commande.");
            }
        }
        return quantities;
    }

    private static String unpriced(Terms.Contract contract, String code) {
        return contract.declared().priceSchedule().stream().filter(line -> line.code().equals(code)).findFirst()
                .map(line -> "« " + line.label() + " » n'a pas encore de prix : une personne qui agit pour « "
                        + Terms.label(contract, PartyQuality.BUYER) + " » doit l'enregistrer au bordereau avant de commander.")
                .orElse("Choisissez une ligne du bordereau de prix de ce contrat.");
    }

    /** @param total what the person read, excluding tax */
    void placeable(Terms.Contract contract, Order order, BigDecimal total) {
        if (total == null || total.compareTo(order.totals().net()) != 0) {
            throw new Problem(ContractProblem.ORDER_CHANGED, "Ce bon de commande s'élève maintenant à "
                    + Money.euros(order.totals().net()) + " HT : ses quantités ou les prix du bordereau ont changé. Relisez-le.");
        }
        open(contract);
        for (Order.Line line : order.lines()) {
            if (!tranches.ordered(contract, line.price().tranche())) {
                throw new Problem(ContractProblem.TRANCHE_DORMANT, "« " + line.price().label() + " » relève de « "
                        + contract.declared().tranche(line.price().tranche()).map(TrancheDefinition::label).orElse(line.price().tranche())
                        + " », qui n'est pas affermie : rien ne s'y commande.");
            }
        }
        Optional<BigDecimal> maximum = schedule.maximum(contract.ref().id());
        BigDecimal before = book.ordered(contract.ref().id());
        BigDecimal left = maximum.map(most -> most.subtract(before)).orElse(total);
        if (total.compareTo(left) > 0) {
            throw new Problem(ContractProblem.OVER_MAXIMUM, "Ce bon de commande s'élève à " + Money.euros(total) + " HT, et il reste "
                    + Money.euros(left.max(BigDecimal.ZERO)) + " HT sous le maximum de " + Money.euros(maximum.orElseThrow())
                    + " HT du contrat. Réduisez-le, ou enregistrez le nouveau maximum d'un avenant.");
        }
    }

    private void open(Terms.Contract contract) {
        if (contract.ref().notifiedOn() == null || contract.ref().notifiedOn().isAfter(space.today())) {
            throw new Problem(ContractProblem.CONTRACT_CLOSED, "Le contrat n'est pas encore notifié : rien ne peut être commandé.");
        }
        Optional<LocalDate> terminated = sanctions.terminatedOn(contract.ref().id()).filter(day -> day.isBefore(space.today()));
        if (terminated.isPresent()) {
            throw new Problem(ContractProblem.CONTRACT_CLOSED, "Le contrat est résilié au " + FrenchDate.day(terminated.get())
                    + " : rien ne peut plus être commandé.");
        }
        if (contract.ref().endsOn() != null && contract.ref().endsOn().isBefore(space.today())) {
            throw new Problem(ContractProblem.CONTRACT_CLOSED, "Le contrat a pris fin le " + FrenchDate.day(contract.ref().endsOn())
                    + " : rien ne peut plus être commandé.");
        }
    }
}
