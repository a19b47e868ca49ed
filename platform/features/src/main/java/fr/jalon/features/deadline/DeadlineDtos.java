package fr.jalon.features.deadline;

import fr.jalon.features.action.DueText;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.Provenance;
import fr.jalon.features.programme.definition.SourceText;
import fr.jalon.kernel.legaltime.Delay;
import fr.jalon.kernel.legaltime.ExplanationText;
import fr.jalon.kernel.legaltime.Step;
import fr.jalon.kernel.legaltime.StepKind;
import fr.jalon.kernel.legaltime.UncountedDay;
import jakarta.json.JsonArray;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** What the resources of all features that have clocks say of them. Texts are French and ready to be shown. */
public final class DeadlineDtos {

    private DeadlineDtos() {
    }

    /** Where a value comes from; {@code proposal} means « proposition Jalon », then there is no article. */
    public record SourceDto(String label, @Nullable String article, boolean proposal) {
        /** @return the source in words, null where nothing is said */
        public static SourceDto of(ProgrammeDefinition programme, Provenance provenance) {
            if (provenance == null || !provenance.proposal() && !provenance.cited()) {
                return null;
            }
            if (provenance.proposal()) {
                return new SourceDto(Provenance.PROPOSAL_LABEL, null, true);
            }
            String label = programme.sources().stream().filter(text -> text.code().equals(provenance.source()))
                    .map(SourceText::label).findFirst().orElse(provenance.source());
            return new SourceDto(label, provenance.article(), false);
        }
    }

    /** One line of an explanation. */
    public record StepDto(String kind, @Nullable LocalDate date, String text) {
    }

    /** A day that is not counted; article is absent where no text is cited. */
    public record UncountedDayDto(LocalDate date, String reason, @Nullable String article) {
    }

    /** Why a date is that one; data holds the computation's own steps, from which the date can be computed again. */
    public record ExplanationDto(String rule, @Nullable String unit, @Nullable SourceDto source, List<StepDto> steps,
                                 List<UncountedDayDto> days, @Schema(implementation = Object[].class) @Nullable JsonArray data) {

        /** @return why a clock ends on its day */
        public static ExplanationDto of(Deadline deadline, SourceDto source) {
            List<Step> steps = StepsJson.read(deadline.explanation());
            String unit = steps.stream().filter(step -> step.kind() == StepKind.DELAY)
                    .map(step -> new Delay(step.amount(), step.unit()).label()).findFirst().orElse(null);
            List<StepDto> told = ExplanationText.sentences(steps).stream().map(text -> new StepDto("COUNTED", null, text)).toList();
            List<UncountedDayDto> days = UncountedDay.of(steps).stream()
                    .map(day -> new UncountedDayDto(day.date(), day.reason(), day.article())).toList();
            return new ExplanationDto(deadline.label(), unit, source, told, days, StepsJson.data(deadline.explanation()));
        }
    }

    /**
     * The day that counts; while the clock is suspended, the day as it was before. {@code explanation} is an
     * {@link ExplanationDto}, or the calendar's own, which says more.
     */
    public record DeadlineDto(@Nullable String label, LocalDate dueOn, String dueText, boolean late, String state,
                              @Nullable String effectText, @Nullable LocalDate suspendedOn, @Nullable String suspensionMotive,
                              @Schema(ref = "DateExplanationDto", nullable = true) @Nullable Object explanation) {

        /** @return a clock as it stands */
        public static DeadlineDto of(Deadline deadline, boolean late, DueText words, SourceDto source) {
            return new DeadlineDto(deadline.label(), deadline.dueOn(),
                    deadline.suspended() ? ClockWords.suspension(deadline) : words.of(deadline.dueOn()), late, deadline.state().name(),
                    deadline.suspended() ? "L'échéance sera recalculée à la reprise : les jours de suspension ne comptent pas."
                            : ClockWords.effect(deadline), deadline.suspendedOn(), deadline.suspensionMotive(),
                    ExplanationDto.of(deadline, source));
        }
    }
}
