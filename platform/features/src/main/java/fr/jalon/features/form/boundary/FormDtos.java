package fr.jalon.features.form.boundary;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jetbrains.annotations.Nullable;

/** What the form resources send and take. Texts are French and ready to be shown; absent values are null. */
public final class FormDtos {

    private FormDtos() {
    }

    /** How a form is shown. */
    public enum FormLayout {
        /** Once, field by field. */
        FIELDS,
        /** Rows by section, fields as columns. */
        TABLE,
        /** A panel for each section, rows arranged by hand. */
        BOARD,
        /** Rows side by side, with weighted scores. */
        COMPARISON
    }

    /**
     * A node on which a form is filled in. For a form without rows {@code filled} and {@code total} count fields; for a grid,
     * rows in which no required field is empty, and all rows.
     */
    public record FormPlaceDto(UUID nodeId, String label, List<String> path, int filled, int total, boolean writable) {
    }

    /** A declared form and where the caller sees it. */
    public record FormDto(String code, String label, @Nullable String help, FormLayout layout, @Nullable String phaseLabel,
                          @Nullable String source, List<FormPlaceDto> places) {
    }

    /** A field; {@code options} are the only values of a choice, {@code maxLength} is 0 where it is no text. */
    public record FormFieldDto(String code, String label, @Nullable String help,
                               @Schema(enumeration = {"TEXT", "NUMBER", "INTEGER", "DATE", "BOOLEAN", "CHOICE", "CHOICES", "LINKS"}) String type,
                               boolean required, List<String> options, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum,
                               int maxLength, boolean evidenced) {
    }

    /** A group of rows. */
    public record FormSectionDto(String code, String label, @Nullable String help, @Nullable String source) {
    }

    /** A row that links may lead to. */
    public record FormTargetDto(String key, String label, @Nullable String sectionLabel) {
    }

    /** The form whose rows links lead to. */
    public record FormLinksDto(String code, String label, List<FormTargetDto> rows) {
    }

    /** What a form is. */
    public record FormHeadDto(String code, String label, @Nullable String help, FormLayout layout, @Nullable String phaseLabel,
                              @Nullable String source, String rowLabel, boolean ownRows, List<FormFieldDto> fields,
                              List<FormSectionDto> sections, @Nullable FormLinksDto links) {
    }

    /**
     * What stands in a cell: texts, none for nothing. {@code version} is to be sent back when writing, 0 where nobody wrote; a
     * value that the programme declares has version 0 too. Nobody but {@code heldBy} may write before {@code heldUntil}.
     */
    public record FormCellDto(String row, String field, List<String> values, @Nullable String evidence, int version,
                              @Nullable String writtenBy, @Nullable Instant writtenAt, @Nullable String heldBy, @Nullable Instant heldUntil,
                              boolean heldByMe) {
    }

    /** A row; {@code own} ones were added and may be renamed, moved and removed. {@code missing} are labels of required fields. */
    public record FormRowDto(String key, @Nullable String section, String label, boolean own, @Nullable String source, List<String> missing) {
    }

    /** How often a value stands in a section. */
    public record FormCountDto(String value, int count) {
    }

    /** Counts of a section, of all rows where it is null. {@code outside} values belong to no share of {@code measured}. */
    public record FormTallyDto(@Nullable String section, String label, List<FormCountDto> values, List<FormCountDto> outside, int empty,
                               int measured) {
    }

    /**
     * The weight of a compared field, and a sentence on what would turn if it moved; null where no single row is best.
     * {@code below} and {@code above} are the weights from which another row leads, null where none does.
     */
    public record FormWeightDto(String field, String label, int weight, @Nullable String sensitivity, @Nullable BigDecimal below,
                                @Nullable BigDecimal above) {
    }

    /** Where a compared row stands; without a total it does not compete, and rank is 0. */
    public record FormStandingDto(String row, @Nullable BigDecimal total, int rank) {
    }

    /** A choice among compared rows; the newest one counts. */
    public record FormChoiceDto(int number, String row, String label, String motive, String standing, String who, Instant at) {
    }

    /** A comparison of rows. {@code mayChoose} says whether the caller may choose one; choices come newest first. */
    public record FormComparisonDto(String chosenLabel, List<FormWeightDto> weights, List<FormStandingDto> standings,
                                    List<FormChoiceDto> choices, boolean mayChoose) {
    }

    /** A form and what stands in it. Cells in which nothing stands are left out. */
    public record FormContentDto(FormHeadDto form, UUID nodeId, String nodeLabel, boolean writable, FormStateDto state) {
    }

    /** What stands in a cell after an act there, and the form's revision then. Ask for its state to see what follows from it. */
    public record FormCellActDto(long revision, FormCellDto cell) {
    }

    /**
     * What stands in a form. In an answer to {@code since} or to an act on rows, weights or choices, only the cells to which something happened after that
     * revision, emptied and released ones too; rows, counts and comparison are whole. All empty unless {@code changed}.
     */
    public record FormStateDto(long revision, boolean changed, List<FormRowDto> rows, List<FormCellDto> cells, List<FormTallyDto> tally,
                               @Nullable FormComparisonDto comparison) {
    }

    /** What is to stand in a cell; {@code row} is null in a form without rows. */
    public record FormEntryDto(@Nullable String row, String field, List<String> values, @Nullable String evidence, int version) {
    }

    /** A cell; {@code row} is null in a form without rows. */
    public record FormSpotDto(@Nullable String row, String field) {
    }

    /** A row to add at the end of a section. */
    public record NewFormRow(@Nullable String section, String label) {
    }

    /** A row's name and place: before another added row, else at the end of the section. */
    public record FormRowChange(String label, @Nullable String section, @Nullable String before) {
    }

    /** Weight by field; they sum to 100. */
    public record FormWeighing(Map<String, Integer> weights) {
    }

    /** The row that is chosen, and why. */
    public record NewFormChoice(String row, String motive) {
    }

    /** One version of a cell. */
    public record FormVersionDto(int version, List<String> values, @Nullable String evidence, String who, Instant at) {
    }
}
