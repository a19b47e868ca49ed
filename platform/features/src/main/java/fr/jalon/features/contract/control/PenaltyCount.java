package fr.jalon.features.contract.control;

import fr.jalon.kernel.legaltime.FrenchDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A penalty as the declared formula counts it: base × days ÷ divisor, to the cent, within what is left under the cap.
 *
 * @param days        days that count
 * @param amount      euros, null where there is no base to count on
 * @param explanation French sentences, in the order of the computation
 */
public record PenaltyCount(int days, BigDecimal amount, List<String> explanation) {

    /**
     * What is late.
     *
     * @param dueOn       last day on which it was not
     * @param deliveredOn day of the first delivery, null while there is none
     * @param until       day up to which days are counted
     * @param lateDays    days after the due day, of the declared kind
     */
    public record Delay(LocalDate dueOn, LocalDate deliveredOn, LocalDate until, int lateDays) {
    }

    /**
     * The formula with its values.
     *
     * @param base      euros, null while no price is recorded
     * @param baseLabel what the base is, French
     * @param days      the kind of days, French plural
     * @param free      first days that cost nothing
     * @param cap       the most that all penalties may come to, null for no limit
     * @param applied   what was applied before
     */
    public record Rule(BigDecimal base, String baseLabel, String days, int free, BigDecimal divisor, BigDecimal cap, BigDecimal applied) {
    }

    /** Keeps its own copy. */
    public PenaltyCount {
        explanation = List.copyOf(explanation);
    }

    /** @return the penalty of a delay */
    public static PenaltyCount of(Delay delay, Rule rule) {
        List<String> told = new ArrayList<>();
        told.add("Échéance : " + FrenchDate.full(delay.dueOn()) + ", au calendrier du projet.");
        told.add(delay.deliveredOn() == null ? "Pas encore remis : le retard est compté jusqu'au " + FrenchDate.full(delay.until()) + "."
                : "Première remise : " + FrenchDate.full(delay.deliveredOn()) + ".");
        int days = Math.max(0, delay.lateDays() - rule.free());
        told.add("Retard : " + delay.lateDays() + " " + rule.days() + (rule.free() == 0 ? "."
                : ", dont " + Math.min(rule.free(), delay.lateDays()) + " sans pénalité : " + days + " comptent."));
        if (rule.base() == null) {
            told.add("Base : " + rule.baseLabel() + ". Aucun montant n'est enregistré : la pénalité ne peut pas être calculée.");
            return new PenaltyCount(days, null, told);
        }
        told.add("Base : " + rule.baseLabel() + ", " + Money.euros(rule.base()) + " HT.");
        BigDecimal amount = rule.base().multiply(BigDecimal.valueOf(days)).divide(rule.divisor(), 2, RoundingMode.HALF_UP);
        told.add("Pénalité : " + Money.euros(rule.base()) + " × " + days + " ÷ " + Money.plain(rule.divisor()) + " = " + Money.euros(amount) + ".");
        return new PenaltyCount(days, capped(amount, rule, told), told);
    }

    private static BigDecimal capped(BigDecimal amount, Rule rule, List<String> told) {
        if (rule.cap() == null) {
            return amount;
        }
        BigDecimal left = rule.cap().subtract(rule.applied()).max(BigDecimal.ZERO);
        if (amount.compareTo(left) <= 0) {
            return amount;
        }
        told.add("Plafond de toutes les pénalités : " + Money.euros(rule.cap()) + ", dont " + Money.euros(rule.applied())
                + " déjà appliqués : la pénalité est ramenée à " + Money.euros(left) + ".");
        return left;
    }
}
