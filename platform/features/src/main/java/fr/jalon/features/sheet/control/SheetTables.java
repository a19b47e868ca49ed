package fr.jalon.features.sheet.control;

import fr.jalon.features.programme.definition.ProgrammeDefinition;
import java.util.List;
import java.util.stream.Stream;

/** All tables of a programme's sheet. A pure function of the definition. */
public final class SheetTables {

    private SheetTables() {
    }

    /** @return the tables that have a row, in reading order */
    public static List<SheetTable> of(ProgrammeDefinition programme) {
        SheetWords words = new SheetWords(programme);
        return Stream.of(Stream.of(new CallTable(programme, words).table()), new CourseTables(programme, words).all(),
                        new RuleTables(programme, words).all(), new ToolTables(programme, words).all())
                .flatMap(tables -> tables).filter(table -> !table.rows().isEmpty()).toList();
    }
}
