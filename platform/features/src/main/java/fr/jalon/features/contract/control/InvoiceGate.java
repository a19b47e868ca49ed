package fr.jalon.features.contract.control;

import fr.jalon.features.deliverable.ServiceDone;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.programme.definition.PaymentDefinition;
import fr.jalon.features.programme.definition.PriceDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.ComputedDate;
import fr.jalon.kernel.legaltime.Delay;
import fr.jalon.kernel.legaltime.DelayRule;
import fr.jalon.kernel.legaltime.Direction;
import fr.jalon.kernel.legaltime.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lets an invoice through once all that it bills is ordered, priced and acknowledged. Until then no payment delay runs; from
 * then on it counts from the later of its receipt and the last acknowledgement. Worked out from the facts at each reading.
 */
@ApplicationScoped
public class InvoiceGate {

    @Inject
    private ServiceDone serviceDone;

    @Inject
    private Prices prices;

    @Inject
    private Invoices invoices;

    @Inject
    private Tranches tranches;

    @Inject
    private Engagements engagements;

    @Inject
    private LegalTime legalTime;

    @Inject
    private SpaceSettings space;

    /**
     * Whether an invoice may be paid.
     *
     * @param reasons why not, French, without their end; empty if it may
     * @param start   day from which the payment delay counts, null while it does not
     * @param due     when it must be paid and why, null while no delay runs or none is declared
     */
    public record Passage(List<String> reasons, LocalDate start, ComputedDate due) {
    }

    /** @return how an invoice stands */
    public Passage of(Terms.Contract contract, Invoices.Invoice invoice) {
        List<String> reasons = new ArrayList<>();
        LocalDate start = invoice.receivedOn();
        Map<UUID, Prices.Line> lines = prices.lines(contract.ref().id()).stream().collect(Collectors.toMap(Prices.Line::id, line -> line));
        for (UUID priceId : invoice.amounts().keySet()) {
            Prices.Line line = lines.get(priceId);
            if (!tranches.ordered(contract, line.tranche())) {
                reasons.add("« " + line.label() + " » relève d'une tranche qui n'est pas affermie");
            }
            BigDecimal billed = billed(contract, invoice, priceId);
            if (billed.compareTo(line.total()) > 0) {
                reasons.add("« " + line.label() + " » : " + Money.euros(billed) + " facturés en tout, pour un prix de " + Money.euros(line.total()));
            }
            for (ServiceDone.State state : acknowledged(contract, line)) {
                if (state.missing() != null) {
                    reasons.add("« " + state.title() + " » : pas de service fait (" + state.missing() + ")");
                } else if (state.doneOn().isAfter(start)) {
                    start = state.doneOn();
                }
            }
        }
        return reasons.isEmpty() ? new Passage(reasons, start, due(contract, start)) : new Passage(reasons, null, null);
    }

    // what was billed up to this invoice, in the order of receipt: a later one too much does not block an earlier one
    private BigDecimal billed(Terms.Contract contract, Invoices.Invoice invoice, UUID priceId) {
        BigDecimal billed = BigDecimal.ZERO;
        for (Invoices.Invoice other : invoices.all(contract.ref().id())) {
            billed = billed.add(other.amounts().getOrDefault(priceId, BigDecimal.ZERO));
            if (other.id().equals(invoice.id())) {
                break;
            }
        }
        return billed;
    }

    private List<ServiceDone.State> acknowledged(Terms.Contract contract, Prices.Line line) {
        List<String> codes = contract.declared().prices().stream().filter(p -> p.code().equals(line.code()))
                .map(PriceDefinition::deliverables).findFirst().orElse(List.of());
        return serviceDone.of(contract.ref().engagementId(), codes);
    }

    private ComputedDate due(Terms.Contract contract, LocalDate start) {
        PaymentDefinition payment = contract.declared().payment();
        if (payment == null) {
            return null;
        }
        Delay delay = new Delay(payment.delay().resolve(engagements.parameters(contract.ref().engagementId())), payment.unit());
        return legalTime.compute(start, new DelayRule(delay, false, Direction.AFTER), engagements.zone(contract.ref().nodeId()),
                space.timeZone());
    }
}
