package fr.jalon.kernel.legaltime.boundary;

import fr.jalon.kernel.legaltime.ComputedDate;
import fr.jalon.kernel.legaltime.ExplanationText;
import fr.jalon.kernel.legaltime.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A computed date.
 *
 * @param due         the last day
 * @param dueInstant  the end of that day, itself outside the delay
 * @param explanation every step, enough to compute the date again
 * @param text        the explanation in French
 */
@Schema(name = "DeadlineAnswer")
public record DeadlineAnswer(LocalDate due, Instant dueInstant, List<Step> explanation, String text) {

    static DeadlineAnswer of(ComputedDate date) {
        return new DeadlineAnswer(date.due(), date.dueInstant(), date.explanation(),
                ExplanationText.of(date.explanation()));
    }
}
