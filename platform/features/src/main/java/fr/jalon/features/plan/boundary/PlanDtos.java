package fr.jalon.features.plan.boundary;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the plan resources receive and answer. */
public final class PlanDtos {

    private PlanDtos() {
    }

    /** A node by name; path from the root to the node. */
    public record PlanNodeDto(UUID id, String label, String levelLabel, List<String> path) {
    }

    /** First and last day; a point in time has an end only. */
    public record SpanDto(LocalDate start, LocalDate end) {
    }

    /** The dates of the newest baseline. */
    public record BaselineSpanDto(int number, LocalDate start, LocalDate end) {
    }

    /** A date that someone holds. */
    public record PinDto(String kind, LocalDate date, String reason, String by) {
    }

    /** Where something comes from. */
    public record PlanSourceDto(String label, String article, boolean proposal) {
    }

    /** The origin that a date counts from. */
    public record ExplainedOriginDto(String code, String label, LocalDate date, boolean actual, String nodeLabel) {
    }

    /** One sentence of an explanation. */
    public record ExplanationStepDto(String kind, LocalDate date, String text) {
    }

    /** A day that is not counted; article is null where no text is cited. */
    public record PlanUncountedDayDto(LocalDate date, String reason, String article) {
    }

    /** Why a date is that one; data holds the computation's own steps, from which the date can be computed again. */
    public record DateExplanationDto(ExplainedOriginDto origin, String rule, String unit, String tolerance, PlanSourceDto source,
                                     List<ExplanationStepDto> steps, List<PlanUncountedDayDto> days, List<Object> data) {
    }

    /** An item of the calendar. */
    public record PlanItemDto(UUID id, String code, String occurrence, String kind, String title, PlanNodeDto node, String phase,
                              SpanDto current, BaselineSpanDto baseline, SpanDto actual, boolean late, String lateText,
                              String tolerance, String stateLabel, PinDto pin, LocalDate minutesDue,
                              @Schema(implementation = DateExplanationDto.class) JsonObject explanation, UUID obligationId) {
    }

    /** A date that others are counted from. */
    public record PlanOriginDto(String code, String label, UUID nodeId, String nodeLabel, LocalDate date, boolean actual,
                                boolean inherited) {
    }

    /** What a gate waits for. */
    public record MissingDto(UUID obligationId, String title, String stateLabel, String waitingFor) {
    }

    /** A gate; phase is the one it lets begin. */
    public record GateDto(UUID nodeId, String nodeLabel, String phase, String label, String state, LocalDate plannedOn,
                          LocalDate openedOn, boolean late, List<MissingDto> missing, String motive, String by, boolean overridable) {
    }

    /** Something that those who plan should know. */
    public record PlanWarningDto(String code, String message, PlanSourceDto source) {
    }

    /** A frozen calendar. */
    public record BaselineDto(int number, Instant frozenAt, String by, String reason) {
    }

    /** The calendar of an engagement, as far as one may see it. */
    public record PlanDto(PlanNodeDto node, LocalDate today, List<PlanOriginDto> origins, List<PlanItemDto> phases,
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
    public record NewPin(LocalDate date, String reason, String kind) {
    }

    /** The node that receives a session. */
    public record Host(UUID nodeId) {
    }

    /** A new date of an origin. */
    public record OriginMove(String code, UUID nodeId, LocalDate date, Boolean actual) {
    }

    /** An item that moves. */
    public record MovedItemDto(UUID id, String title, String nodeLabel) {
    }

    /** What happens to an item; kept means that it stays although its rule gives another day. */
    public record MoveDto(MovedItemDto item, LocalDate from, LocalDate to, boolean kept, String why) {
    }

    /** A value to choose from, or another reading of the source. */
    public record SettingOptionDto(Object value, String label, PlanSourceDto source) {
    }

    /** A value that was set. */
    public record SettingEntryDto(Object value, String reason, LocalDate since, Instant at, String by) {
    }

    /** A parameter of a running engagement; running false means that it was fixed at the opening. Entries: newest effect first. */
    public record ParameterSettingDto(String code, String label, String help, String type, String unit, Object value,
                                      Object declaredValue, BigDecimal min, BigDecimal max, List<SettingOptionDto> options,
                                      List<SettingOptionDto> alternatives, boolean running, PlanSourceDto source,
                                      List<PlanWarningDto> warnings, List<SettingEntryDto> entries) {
    }

    /** Another value of a parameter from a day on; reason is not asked for a preview. */
    public record ParameterMove(Object value, LocalDate since, String reason) {
    }

    /** What an origin or a parameter would move. */
    public record OriginPreviewDto(List<MoveDto> moves, List<PlanWarningDto> warnings) {
    }
}
