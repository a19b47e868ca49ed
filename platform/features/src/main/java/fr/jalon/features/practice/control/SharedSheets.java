package fr.jalon.features.practice.control;

import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** What other spaces share: copies in schema control, reached by a function that knows nothing else of them. */
@ApplicationScoped
public class SharedSheets {

    @Inject
    private TenantSql sql;

    /**
     * A copy.
     *
     * @param own    whether it is of the bound space
     * @param type   code of its type in its own programme
     * @param origin where it comes from, null if its author does not say
     * @param tools  how many tools its own space keeps with it
     */
    public record Shared(UUID sharedAs, String space, boolean own, int version, String title, String type, String typeLabel, PracticeText text,
                         String origin, int tools, Instant at) {
    }

    /** @throws Problem ABSENT if no space shows it, or not any more */
    public Shared require(UUID sharedAs) {
        return sql.one("SELECT * FROM control.find_shared_practice(?)", SharedSheets::read, sharedAs).orElseThrow(PracticeBook::absent);
    }

    private static Shared read(ResultSet row) throws SQLException {
        return new Shared(row.getObject("shared_as", UUID.class), row.getString("space"), row.getBoolean("own"), row.getInt("version"),
                row.getString("title"), row.getString("problem_type"), row.getString("type_label"), PracticeBook.text(row),
                row.getString("origin"), row.getInt("tools"), Sql.instant(row, "shared_at"));
    }

    /** Tells the space of a sheet that one more row was begun from it, not by whom. */
    void count(UUID sharedAs) {
        sql.call("SELECT control.count_practice_use(?)", sharedAs);
    }
}
