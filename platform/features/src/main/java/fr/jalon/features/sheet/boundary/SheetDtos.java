package fr.jalon.features.sheet.boundary;

import java.time.LocalDate;
import java.util.List;
import org.jetbrains.annotations.Nullable;

/** What the sheet of a programme shows. */
public final class SheetDtos {

    private SheetDtos() {
    }

    /** A text that the programme follows. */
    public record SheetSourceDto(String label, String title, @Nullable String issuer, @Nullable String date) {
    }

    /** A day from which others count; {@code date} is the example's, null if none was given. */
    public record SheetOriginDto(String code, String label, @Nullable String help, @Nullable LocalDate date) {
    }

    /** One thing of the example's course; {@code kind} is PHASE, SESSION, DELIVERABLE, MILESTONE or CONTRACT, {@code start} null for a point in time. */
    public record SheetStepDto(String kind, String code, String title, @Nullable LocalDate start, LocalDate end, int tolerance) {
    }

    /** A row of a table: for each head a list of lines, which may be empty. */
    public record SheetRowDto(List<List<String>> cells, @Nullable String source) {
    }

    /** A table; the first cell of a row names it. */
    public record SheetTableDto(String code, String title, List<String> headers, List<SheetRowDto> rows) {
    }

    /** All that a programme declares. {@code undated} counts what has no day because an origin was not given. */
    public record ProgrammeSheetDto(String pluginId, String version, String title, @Nullable String summary, List<SheetSourceDto> sources,
                                    List<SheetOriginDto> origins, List<SheetStepDto> steps, int undated, List<SheetTableDto> tables) {
    }
}
