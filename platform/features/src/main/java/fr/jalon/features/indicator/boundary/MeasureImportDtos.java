package fr.jalon.features.indicator.boundary;

import fr.jalon.features.indicator.boundary.IndicatorDtos.NewMeasure;
import fr.jalon.features.indicator.control.Collecting;
import fr.jalon.features.indicator.control.ImportPreview;
import fr.jalon.features.indicator.control.MeasureBatch;
import fr.jalon.features.indicator.control.MeasureImport.ModelLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jetbrains.annotations.Nullable;

/** What the import of measures sends and takes. */
public final class MeasureImportDtos {

    private MeasureImportDtos() {
    }

    /** A line to fill in, with what stands there. */
    public record MeasureModelLineDto(String place, String code, String indicator, String unit, LocalDate first, LocalDate last,
                                      @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, @Nullable String notMeasurable,
                                      @Nullable String evidence, @Nullable String remark) {

        static MeasureModelLineDto of(ModelLine line) {
            var figures = line.measure() == null ? null : line.measure().figures();
            boolean none = figures == null;
            return new MeasureModelLineDto(line.path() ? String.join(" > ", line.place().path()) : line.place().label(), line.indicator().code(),
                    line.indicator().facts().label(), line.indicator().facts().unit(), line.period().firstOn(), line.period().lastOn(),
                    none ? null : figures.numerator(), none ? null : figures.denominator(), none ? null : figures.notMeasurable(),
                    none ? null : figures.evidence(), none ? null : figures.remark());
        }
    }

    /** What is wrong with a cell, and what to do about it. */
    public record MeasureImportFaultDto(String column, String message) {
    }

    /** One line of a file; {@code measure} is what confirming it sends, null for a wrong line. */
    public record MeasureImportLineDto(int line, ImportPreview.LineState state, String place, String indicator, String period, @Nullable String before,
                                @Nullable String after, List<MeasureImportFaultDto> faults, List<String> warnings, @Nullable NewMeasure measure) {

        static MeasureImportLineDto of(ImportPreview.Row row) {
            NewMeasure measure = row.spot() == null ? null : new NewMeasure(row.spot().nodeId(), row.spot().indicator(), row.spot().periodId(),
                    row.entry().version(), row.entry().numerator(), row.entry().denominator(), row.entry().notMeasurable(),
                    row.entry().evidence(), row.entry().remark());
            return new MeasureImportLineDto(row.number(), row.state(), row.shown().place(), row.shown().indicator(), row.shown().period(),
                    row.shown().before(), row.shown().after(), row.faults().stream().map(f -> new MeasureImportFaultDto(f.column().label(), f.message()))
                    .toList(), row.warnings(), measure);
        }
    }

    /** What a file would change; {@code blank} lines name a measure without figures. */
    public record MeasureImportPreviewDto(List<MeasureImportLineDto> lines, int blank, List<String> ignoredColumns) {

        static MeasureImportPreviewDto of(ImportPreview preview) {
            return new MeasureImportPreviewDto(preview.lines().stream().map(MeasureImportLineDto::of).toList(), preview.blank(), preview.ignored());
        }
    }

    /** A line that is confirmed as the preview gave it. */
    public record ConfirmedMeasure(int line, NewMeasure measure) {

        MeasureBatch.Item item() {
            Collecting.Spot spot = measure.spot();
            return new MeasureBatch.Item(line, spot, measure.entry());
        }
    }

    /** The lines that are confirmed. */
    public record MeasureImportConfirmation(List<ConfirmedMeasure> rows) {
    }

    /** What was written; {@code same} stood there already. */
    public record MeasureImportOutcomeDto(int entered, int corrected, int same) {

        static MeasureImportOutcomeDto of(MeasureBatch.Outcome outcome) {
            return new MeasureImportOutcomeDto(outcome.entered(), outcome.corrected(), outcome.same());
        }
    }
}
