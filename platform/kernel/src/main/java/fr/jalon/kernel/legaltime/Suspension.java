package fr.jalon.kernel.legaltime;

import java.time.LocalDate;

/**
 * Days that do not count in a running delay. What ran before stays counted; the rest runs after.
 *
 * @param from   the first day that does not count
 * @param to     the last day that does not count; a suspension that is still open has no due date to compute
 * @param reason French, for people; may be null
 */
public record Suspension(LocalDate from, LocalDate to, String reason) {

    /** @throws LegalTimeException if a day is missing or the days are in the wrong order */
    public Suspension {
        if (from == null || to == null) {
            throw new LegalTimeException("suspension", "Indiquez le premier et le dernier jour de la suspension.");
        }
        if (to.isBefore(from)) {
            throw new LegalTimeException("suspension", "La suspension finit avant d'avoir commencé : vérifiez ses dates.");
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean meets(Suspension other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
