package fr.jalon.features.contract.control;

import fr.jalon.features.deliverable.ServiceDone;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.programme.definition.PaymentDefinition;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets an invoice through once all that it bills is ordered, priced and acknowledged. Until then no payment delay runs; from
 * then on it counts from the later of its receipt and the last acknowledgement. Worked out from the facts at each reading.
 */
@ApplicationScoped
public class InvoiceGate {

    @Inject
    private Claims claims;

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

    /**
     * What the invoices of a contract are held against, read once.
     *
     * @param claims   what may be billed, by what a line says
     * @param invoices all of them, in the order of receipt
     */
    public record Ledger(Terms.Contract contract, Map<Invoices.Billed, Claims.Claim> claims, List<Invoices.Invoice> invoices) {

        // what was billed up to that invoice: a later one too much does not block an earlier one
        private BigDecimal billed(Invoices.Invoice invoice, Set<Invoices.Billed> subjects) {
            BigDecimal billed = BigDecimal.ZERO;
            for (Invoices.Invoice other : invoices) {
                for (Invoices.Billed subject : subjects) {
                    billed = billed.add(other.amounts().getOrDefault(subject, BigDecimal.ZERO));
                }
                if (other.id().equals(invoice.id())) {
                    break;
                }
            }
            return billed;
        }

        /** @return what a line of an invoice bills, French */
        public String label(Invoices.Billed billed) {
            return claims.containsKey(billed) ? claims.get(billed).label() : "Acompte que le programme ne prévoit plus";
        }
    }

    /** @return what to hold the invoices of a contract against */
    public Ledger ledger(Terms.Contract contract) {
        return new Ledger(contract, claims.all(contract).stream().collect(Collectors.toMap(Claims.Claim::billed, Function.identity(),
                (one, same) -> one, LinkedHashMap::new)), invoices.all(contract.ref().id()));
    }

    /** @return how an invoice stands */
    public Passage of(Ledger ledger, Invoices.Invoice invoice) {
        List<String> reasons = new ArrayList<>();
        LocalDate start = invoice.receivedOn();
        for (Invoices.Billed billed : invoice.amounts().keySet()) {
            Claims.Claim claim = ledger.claims().get(billed);
            if (claim == null) {
                reasons.add("elle facture un acompte que le programme ne prévoit plus");
                continue;
            }
            if (!tranches.ordered(ledger.contract(), claim.tranche())) {
                reasons.add("« " + claim.label() + " » relève d'une tranche qui n'est pas affermie");
            }
            tooMuch(ledger, invoice, claim).ifPresent(reasons::add);
            for (ServiceDone.State state : claim.states()) {
                if (state.missing() != null) {
                    reasons.add("« " + state.title() + " » : pas de service fait (" + state.missing() + ")");
                } else if (state.doneOn().isAfter(start)) {
                    start = state.doneOn();
                }
            }
        }
        return reasons.isEmpty() ? new Passage(reasons, start, due(ledger.contract(), start)) : new Passage(reasons, null, null);
    }

    private static Optional<String> tooMuch(Ledger ledger, Invoices.Invoice invoice, Claims.Claim claim) {
        BigDecimal billed = ledger.billed(invoice, Set.of(claim.billed()));
        if (billed.compareTo(claim.total()) > 0) {
            return Optional.of("« " + claim.label() + " » : " + Money.euros(billed) + " facturés en tout, pour un prix de " + Money.euros(claim.total()));
        }
        BigDecimal together = ledger.billed(invoice, claim.sharing());
        return together.compareTo(claim.shared()) <= 0 ? Optional.empty()
                : Optional.of("« " + claim.label() + " » : " + Money.euros(together) + " facturés en tout, acomptes compris, pour un forfait de "
                        + Money.euros(claim.shared()));
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
