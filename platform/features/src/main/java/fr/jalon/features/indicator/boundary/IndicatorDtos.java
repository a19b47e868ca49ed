package fr.jalon.features.indicator.boundary;

import fr.jalon.features.indicator.control.Choosing;
import fr.jalon.features.indicator.control.Collecting;
import fr.jalon.features.programme.definition.IndicatorDefinition.Formula;
import fr.jalon.features.programme.definition.IndicatorDefinition.Good;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** What the indicator resources send and take. Texts are French and ready to be shown; absent values are null. */
public final class IndicatorDtos {

    private IndicatorDtos() {
    }

    /** A node whose indicators the caller may read: one that measures, or one above all of whose measuring nodes are visible. */
    public record IndicatorPlaceDto(UUID id, String label, String levelLabel, List<String> path, boolean measures, boolean recordable) {
    }

    /** A family of indicators. */
    public record IndicatorFamilyDto(String code, String label, @Schema(enumeration = {"EVERYONE", "CHOSEN", "WRITTEN"}) String rule) {
    }

    /** What is aimed at; a limit that does not count is null. */
    public record IndicatorTargetDto(@Nullable BigDecimal startValue, @Nullable BigDecimal low, @Nullable BigDecimal high,
                                     @Nullable LocalDate on, String text) {
    }

    /** Why a measure misses its target, and what is done about it. */
    public record GapAnalysisDto(String cause, String action, String by, Instant at) {
    }

    /** Where a measure stands. */
    public enum MeasureState {
        /** Its period has not ended. */
        AHEAD,
        /** To be entered. */
        OPEN,
        /** To be entered, and past its day. */
        LATE,
        /** Entered, and not validated. */
        ENTERED,
        /** Validated; above the measuring nodes: all of them are. */
        VALIDATED
    }

    /** What the caller may do with a measure. */
    public enum MeasureVerb {
        ENTER, VALIDATE, ANALYSE
    }

    /**
     * A measure in its period; above the measuring nodes, their sums. {@code value} is null where nothing can be computed, and
     * {@code why} says why. {@code entered} of {@code expected} nodes have entered something.
     */
    public record MeasurePointDto(@Nullable UUID periodId, String label, LocalDate first, LocalDate last, LocalDate due, MeasureState state,
                                  @Nullable UUID measureId, int version, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator,
                                  @Nullable BigDecimal value, @Nullable String valueText, @Nullable String why, @Nullable BigDecimal gap,
                                  @Nullable String gapText, @Nullable String evidence, @Nullable String remark, @Nullable String enteredBy,
                                  @Nullable Instant enteredAt, @Nullable String validatedBy, @Nullable GapAnalysisDto analysis, int entered,
                                  int expected, @Nullable String coverage, List<MeasureVerb> allowed) {
    }

    /** An indicator of a node, or one of the bank that it does not measure. {@code version} is to be sent back with each act. */
    public record IndicatorDto(String code, String label, @Nullable String definition, String family, Formula formula, String numerator,
                               @Nullable String numeratorUnit, @Nullable String denominator, @Nullable String denominatorUnit, String unit,
                               BigDecimal factor, int decimals, @Nullable String dataSource, @Nullable String firstMeasure,
                               @Nullable String evidence, @Nullable String caveat, @Nullable String source, Good good, int version,
                               boolean adapted, boolean everyone, @Nullable IndicatorTargetDto target, List<MeasurePointDto> points) {
    }

    /** Records that were closed, in words; {@code reopenedUntil} is the last day of the newest reopening, past or to come. */
    public record RecordClosingDto(String collection, String label, LocalDate closedOn, boolean closed, String text,
                                   @Nullable LocalDate reopenedUntil, @Nullable String reopenedBy, boolean reopenable) {
    }

    /** To write in closed records of a node again, until a day included. */
    public record RecordReopeningOrder(UUID nodeId, String collection, String reason, LocalDate until) {
    }

    /** The indicators of one place. {@code bank} holds what it may choose besides. */
    public record IndicatorBoardDto(IndicatorPlaceDto place, List<IndicatorFamilyDto> families, List<IndicatorDto> indicators,
                                    List<IndicatorDto> bank, List<RecordClosingDto> closings) {
    }

    /** The newest period that is over, of one indicator, at one place directly below another. */
    public record IndicatorComparisonDto(IndicatorPlaceDto place, String indicator, String label, String unit, MeasurePointDto point) {
    }

    /** One version of a measure. */
    public record MeasureVersionDto(int version, String text, String unit, @Nullable String evidence, @Nullable String remark, String by,
                                    Instant at) {
    }

    /** One version of an indicator of a node. */
    public record IndicatorVersionDto(int version, String what, String reason, String label, String unit, @Nullable String definition,
                                      String target, String by, Instant at) {
    }

    /** A measure to enter or to correct: figures as typed, or why there are none; {@code version} is the one that was read, 0 for none. */
    public record NewMeasure(UUID nodeId, String indicator, UUID periodId, Integer version, @Nullable String numerator,
                             @Nullable String denominator, @Nullable String notMeasurable, @Nullable String evidence,
                             @Nullable String remark) {
        Collecting.Spot spot() {
            return new Collecting.Spot(nodeId, indicator, periodId);
        }

        Collecting.Entry entry() {
            return new Collecting.Entry(version, numerator, denominator, notMeasurable, evidence, remark);
        }
    }

    /** A cause and what is done about it. */
    public record NewGapAnalysis(String cause, String action) {
    }

    /** To measure an indicator of the bank, or not any more. */
    public record IndicatorChoice(UUID nodeId, String indicator, Integer version, boolean chosen, @Nullable String reason) {
    }

    /** What an indicator of a node says otherwise; what is left out becomes empty. */
    public record IndicatorAdaptation(UUID nodeId, String indicator, Integer version, String label, @Nullable String definition, String unit,
                                      @Nullable String dataSource, String reason) {
        Choosing.Adaptation said() {
            return new Choosing.Adaptation(label, definition, unit, dataSource);
        }
    }

    /** An indicator that a team writes. */
    public record NewIndicator(UUID nodeId, String label, @Nullable String definition, @Nullable Formula formula, String numerator,
                               @Nullable String denominator, String unit, @Nullable BigDecimal factor, @Nullable Integer decimals,
                               @Nullable String dataSource, @Nullable Good good, String reason) {
        Choosing.Writing writing() {
            return new Choosing.Writing(new Choosing.Adaptation(label, definition, unit, dataSource), formula, numerator, denominator, factor,
                    decimals, good);
        }
    }

    /** What a node aims at, as typed; a limit that does not count is left out. */
    public record NewTarget(UUID nodeId, String indicator, Integer version, @Nullable String startValue, @Nullable String low,
                            @Nullable String high, @Nullable LocalDate on, String reason) {
        Choosing.Aim aim() {
            return new Choosing.Aim(startValue, low, high, on);
        }
    }

    static Choosing.Spot spot(UUID nodeId, String indicator, Integer version) {
        return new Choosing.Spot(nodeId, indicator, version);
    }
}
