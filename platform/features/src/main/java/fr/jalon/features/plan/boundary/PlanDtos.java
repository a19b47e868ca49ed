package fr.jalon.features.plan.boundary;

import fr.jalon.features.plan.control.ItemKind;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** What the plan resources receive and answer. */
public final class PlanDtos {

    private PlanDtos() {
    }

    /** A node by name; path from the root to the node. */
    public record PlanNodeDto(UUID id, String label, String levelLabel, List<String> path) {
    }

    /** First and last day; a point in time has an end only. */
    public record SpanDto(@Nullable LocalDate start, LocalDate end) {
    }

    /** The dates of the newest baseline. */
    public record BaselineSpanDto(int number, @Nullable LocalDate start, LocalDate end) {
    }

    /** A date that someone holds. */
    public record PinDto(@Schema(enumeration = {"HELD", "AGREED"}) String kind, LocalDate date, String reason, @Nullable String by) {
    }

    /** Where something comes from. */
    public record PlanSourceDto(String label, @Nullable String article, boolean proposal) {
    }

    /** The origin that a date counts from. */
    public record ExplainedOriginDto(String code, String label, LocalDate date, boolean actual, @Nullable String nodeLabel) {
    }

    /** One sentence of an explanation. */
    public record ExplanationStepDto(String kind, @Nullable LocalDate date, String text) {
    }

    /** A day that is not counted; article is absent where no text is cited. */
    public record PlanUncountedDayDto(LocalDate date, String reason, @Nullable String article) {
    }

    /** Why a date is that one; data holds the computation's own steps, from which the date can be computed again. */
    public record DateExplanationDto(@Nullable ExplainedOriginDto origin, String rule, @Nullable String unit,
                                     @Nullable String tolerance, @Nullable PlanSourceDto source,
                                     List<ExplanationStepDto> steps, List<PlanUncountedDayDto> days, @Nullable List<Object> data) {
    }

    /** An item of the calendar. */
    public record PlanItemDto(UUID id, String code, String occurrence, @Schema(implementation = ItemKind.class) String kind,
                              String title, @Nullable PlanNodeDto node, @Nullable String phase, SpanDto current,
                              @Nullable BaselineSpanDto baseline, @Nullable SpanDto actual, boolean late, @Nullable String lateText,
                              @Nullable String tolerance, @Nullable String stateLabel, @Nullable PinDto pin,
                              @Nullable LocalDate minutesDue,
                              @Schema(allOf = DateExplanationDto.class, nullable = true) @Nullable JsonObject explanation,
                              @Nullable UUID obligationId) {
    }

    /** A date that others are counted from; {@code date} is absent while nobody gave it. */
    public record PlanOriginDto(String code, String label, UUID nodeId, String nodeLabel, @Nullable LocalDate date, boolean actual,
                                boolean inherited) {
    }

    /** What a gate waits for. */
    public record MissingDto(UUID obligationId, String title, String stateLabel, @Nullable String waitingFor) {
    }

    /** A gate; phase is the one it lets begin. */
    public record GateDto(UUID nodeId, String nodeLabel, String phase, String label,
                          @Schema(enumeration = {"OPEN", "CLOSED", "OVERRIDDEN"}) String state, @Nullable LocalDate plannedOn,
                          @Nullable LocalDate openedOn, boolean late, List<MissingDto> missing, @Nullable String motive,
                          @Nullable String by, boolean overridable) {
    }

    /** Something that those who plan should know. */
    public record PlanWarningDto(String code, String message, @Nullable PlanSourceDto source) {
    }

    /** A frozen calendar. */
    public record BaselineDto(int number, Instant frozenAt, String by, String reason) {
    }

    /** The calendar of an engagement, as far as one may see it. */
    public record PlanDto(@Nullable PlanNodeDto node, LocalDate today, List<PlanOriginDto> origins, List<PlanItemDto> phases,
                          List<PlanItemDto> sessions, List<PlanItemDto> deliverables, List<PlanItemDto> milestones,
                          List<GateDto> gates, List<PlanWarningDto> warnings, List<BaselineDto> baselines) {
    }

    /** A reason. */
    public record Reason(String reason) {
    }

    /** A motive. */
    public record Motive(String motive) {
    }

    /** A date to hold; kind is HELD or AGREED. */
    public record NewPin(LocalDate date, String reason, @Schema(enumeration = {"HELD", "AGREED"}) String kind) {
    }

    /** The node that receives a session. */
    public record Host(@Nullable UUID nodeId) {
    }

    /** A new date of an origin. */
    public record OriginMove(String code, UUID nodeId, LocalDate date, @Nullable Boolean actual) {
    }

    /** An item that moves. */
    public record MovedItemDto(UUID id, String title, @Nullable String nodeLabel) {
    }

    /** What happens to an item; kept means that it stays although its rule gives another day. */
    public record MoveDto(MovedItemDto item, @Nullable LocalDate from, @Nullable LocalDate to, boolean kept, @Nullable String why) {
    }

    /** A value to choose from, or another reading of the source. */
    public record SettingOptionDto(@Schema(oneOf = {String.class, BigDecimal.class, Boolean.class}) Object value, String label, @Nullable PlanSourceDto source) {
    }

    /** A value that was set. */
    public record SettingEntryDto(@Schema(oneOf = {String.class, BigDecimal.class, Boolean.class}) Object value, @Nullable String reason, LocalDate since, Instant at, String by) {
    }

    /** A parameter of a running engagement; running false means that it was fixed at the opening. Entries: newest effect first. */
    public record ParameterSettingDto(String code, String label, @Nullable String help, String type, @Nullable String unit,
                                      @Schema(oneOf = {String.class, BigDecimal.class, Boolean.class}, nullable = true) @Nullable Object value,
                                      @Schema(oneOf = {String.class, BigDecimal.class, Boolean.class}, nullable = true) @Nullable Object declaredValue, @Nullable BigDecimal min,
                                      @Nullable BigDecimal max, List<SettingOptionDto> options,
                                      List<SettingOptionDto> alternatives, boolean running, @Nullable PlanSourceDto source,
                                      List<PlanWarningDto> warnings, List<SettingEntryDto> entries) {
    }

    /** Another value of a parameter from a day on; reason is not asked for a preview. */
    public record ParameterMove(@Schema(oneOf = {String.class, BigDecimal.class, Boolean.class}, nullable = true) @Nullable Object value, LocalDate since, @Nullable String reason) {
    }

    /** What an origin or a parameter would move. */
    public record OriginPreviewDto(List<MoveDto> moves, List<PlanWarningDto> warnings) {
    }
}
