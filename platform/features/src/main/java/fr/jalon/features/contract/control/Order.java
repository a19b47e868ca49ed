package fr.jalon.features.contract.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An order of the buyer under a contract.
 *
 * @param nodeId     where the work is done
 * @param reason     the need, French
 * @param replacesId the cancelled order whose place it takes, or null
 * @param dueDays    calendar days from the placing, null where the last day was given
 * @param dueOn      last day; null for a draft that gives days
 * @param placed     null before
 * @param performed  null before
 * @param cancelled  null unless it is
 * @param motive     why it was cancelled, or null
 */
public record Order(UUID id, String number, UUID nodeId, String subject, String reason, UUID replacesId, Integer dueDays,
        LocalDate dueOn, State state, List<Line> lines, Act drafted, Act placed, Act performed, Act cancelled, String motive) {

    /** States; only a draft changes, only what was placed is owed. */
    public enum State {
        DRAFT, PLACED, PERFORMED, CANCELLED
    }

    /**
     * Who did something, when.
     *
     * @param on the day that counts, null where it is that of the instant
     */
    public record Act(LocalDate on, Instant at, UUID by) {
    }

    /** So much of a line of the price schedule, at the price that counts: today's for a draft, that of its day for the rest. */
    public record Line(UnitPrice price, BigDecimal quantity) {

        /** @return euros, to the cent */
        public BigDecimal amount() {
            return Money.cents(quantity.multiply(price.amount()));
        }
    }

    /** @return what it comes to */
    public Totals totals() {
        return Totals.of(lines);
    }

    /** @return whether the contractor owes it, or did it */
    public boolean binding() {
        return state == State.PLACED || state == State.PERFORMED;
    }

    /** @return « bon de commande « BC-001 » » */
    public String name() {
        return "bon de commande « " + number + " »";
    }
}
