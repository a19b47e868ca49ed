package fr.jalon.features.contract.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How far the end of a contract has come. Each part is null until it happened.
 *
 * @param balance the invoice that is the balance
 */
public record Ending(Meeting meeting, Return returned, Invoices.Invoice balance, Certificate certificate) {

    /** The last formal meeting. */
    public record Meeting(LocalDate heldOn, String conclusions, Instant at, UUID by) {
    }

    /** What the contractor declared to have given back. */
    public record Return(UUID id, String declaration, String onBehalfOf, List<Item> items, Instant at, UUID by) {
    }

    /** What kinds of things are given back. */
    public enum Kind {
        DOCUMENT, DATA
    }

    /** @param given to whom and how, French */
    public record Item(Kind kind, String label, String given) {
    }

    /** The buyer certified the end together with the order to pay the balance. */
    public record Certificate(UUID id, LocalDate issuedOn, Instant at, UUID by) {
    }

    /** @return day from which the mission is over: that of the certificate, else of the balance's payment, which stands for it; or null */
    public LocalDate over() {
        return certificate != null ? certificate.issuedOn() : balance == null ? null : balance.paidOn();
    }
}
