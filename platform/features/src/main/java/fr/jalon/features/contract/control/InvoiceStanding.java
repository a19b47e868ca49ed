package fr.jalon.features.contract.control;

import fr.jalon.kernel.legaltime.FrenchDate;
import java.time.LocalDate;
import java.util.List;

/**
 * Where an invoice stands on a day.
 *
 * @param label   the state in French
 * @param reasons what holds it back, empty unless it is blocked
 */
public record InvoiceStanding(State state, String label, List<String> reasons) {

    /** States; no payment delay runs while it is blocked. */
    public enum State {
        PAID, BLOCKED, LATE, DUE
    }

    /** @return how it stands, given what the gate says of it */
    public static InvoiceStanding of(Invoices.Invoice invoice, InvoiceGate.Passage passage, LocalDate today) {
        if (invoice.paidOn() != null) {
            return new InvoiceStanding(State.PAID, "payée le " + FrenchDate.day(invoice.paidOn()), List.of());
        }
        if (!passage.reasons().isEmpty()) {
            return new InvoiceStanding(State.BLOCKED, "le délai de paiement ne court pas", passage.reasons());
        }
        boolean late = passage.due() != null && passage.due().due().isBefore(today);
        return new InvoiceStanding(late ? State.LATE : State.DUE, passage.due() == null ? "payable"
                : "à payer le " + FrenchDate.day(passage.due().due()) + " au plus tard", List.of());
    }
}
