package fr.jalon.features.session.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** What the resources of questionnaires send and take. */
public final class EvaluationDtos {

    private EvaluationDtos() {
    }

    /** A question; {@code options} are the only values of a choice, {@code maxLength} is 0 where it is no text. */
    public record EvaluationQuestionDto(String code, String label, @Nullable String help,
                                        @Schema(enumeration = {"TEXT", "NUMBER", "INTEGER", "DATE", "BOOLEAN", "CHOICE", "CHOICES"}) String type,
                                        boolean required, List<String> options, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum,
                                        int maxLength) {
    }

    /** A questionnaire for whoever has a link; answered until the end of {@code lastDay}. */
    public record GuestEvaluationDto(String label, @Nullable String help, String meeting, String place, @Nullable LocalDate day,
                                     String spaceName, boolean anonymous, LocalDate lastDay, List<EvaluationQuestionDto> questions) {
    }

    /** Values of one question; numbers and booleans as texts. */
    public record GivenAnswer(String question, List<String> values) {
    }

    /** What one person answers; the name only where it is not anonymous. */
    public record EvaluationToAnswer(@Nullable String name, List<GivenAnswer> answers) {
    }

    /** A new address of the questionnaire. It is not kept: nobody can read it again. */
    public record EvaluationLinkDto(String url, LocalDate lastDay) {
    }

    /** How often a value was given. */
    public record EvaluationShareDto(String label, int count) {
    }

    /** What someone wrote; by whom where it is not anonymous, after which meeting where several are read together. */
    public record EvaluationTextDto(String text, @Nullable String by, @Nullable String meeting) {
    }

    /** What was answered to a question; without a distribution where each value is its own. */
    public record QuestionResultDto(String code, String label, int answered, @Nullable BigDecimal mean,
                                    List<EvaluationShareDto> distribution, List<EvaluationTextDto> texts) {
    }

    /**
     * The questionnaire of a meeting. {@code hindrance} says why it cannot be opened yet; {@code present} how many were noted as present.
     * Without {@code results} nothing may be read: of an anonymous one before it is closed, below {@code leastAnswers}, and by who
     * neither records nor decides there ({@code reader}).
     */
    public record SessionEvaluationDto(String label, boolean anonymous, int leastAnswers, int openDays,
                                       @Schema(enumeration = {"NOT_OPEN", "OPEN", "CLOSED"}) String state, @Nullable String hindrance,
                                       @Nullable LocalDate lastDay, int answers, int present, boolean writable, boolean reader,
                                       @Nullable List<QuestionResultDto> results) {
    }

    /** The mean of one question after one meeting; none where nobody answered it. */
    public record EvaluationMeanDto(String code, @Nullable BigDecimal mean) {
    }

    /** A meeting whose questionnaire was opened; without means nothing of it may be read (yet). */
    public record EvaluatedSessionDto(UUID id, String title, String place, @Nullable LocalDate day,
                                      @Schema(enumeration = {"OPEN", "CLOSED"}) String state, int answers,
                                      @Nullable List<EvaluationMeanDto> means) {
    }

    /** One form over the meetings of a project; {@code results} count only meetings of which something may be read. */
    public record GatheredEvaluationDto(String code, String label, List<EvaluatedSessionDto> sessions, int answers,
                                        List<QuestionResultDto> results) {
    }
}
