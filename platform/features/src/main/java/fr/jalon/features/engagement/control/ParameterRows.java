package fr.jalon.features.engagement.control;

import fr.jalon.features.engagement.Parameters;
import fr.jalon.features.programme.definition.ParameterDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Values that a space set; rows are only ever added. */
@ApplicationScoped
public class ParameterRows {

    @Inject
    private TenantSql sql;

    @Inject
    private Clock clock;

    /** @return values set so far, as the types of their parameters, by code; the newest of a code counts */
    Map<String, Object> inForce(UUID engagementId, ProgrammeDefinition definition, LocalDate day) {
        Map<String, Object> values = new HashMap<>();
        sql.list("SELECT DISTINCT ON (code) code, value FROM jalon.parameter_value WHERE engagement_id = ? AND since <= ?"
                + " ORDER BY code, since DESC, set_at DESC, id DESC", row -> Map.entry(row.getString(1), row.getString(2)),
                engagementId, day).forEach(e -> definition.parameter(e.getKey())
                        .ifPresent(p -> values.put(e.getKey(), typed(p, e.getValue()))));
        return values;
    }

    /** @return everything that was set, by code, the newest first */
    Map<String, List<Parameters.Entry>> all(UUID engagementId, ProgrammeDefinition definition) {
        Map<String, List<Parameters.Entry>> set = new HashMap<>();
        sql.list("SELECT code, value, source, since, set_at, set_by FROM jalon.parameter_value WHERE engagement_id = ? ORDER BY set_at DESC, id DESC",
                row -> {
                    ParameterDefinition parameter = definition.parameter(row.getString("code")).orElse(null);
                    // A later version of the programme may have dropped it.
                    return parameter != null && set.computeIfAbsent(parameter.code(), any -> new ArrayList<>()).add(entry(parameter, row));
                }, engagementId);
        return set;
    }

    private static Parameters.Entry entry(ParameterDefinition parameter, ResultSet row) throws SQLException {
        return new Parameters.Entry(typed(parameter, row.getString("value")), row.getString("source"),
                row.getObject("since", LocalDate.class), Sql.instant(row, "set_at"), row.getObject("set_by", UUID.class));
    }

    /** @return when the engagement was opened */
    Instant openedAt(UUID engagementId) {
        return sql.one("SELECT opened_at FROM jalon.engagement WHERE id = ?", row -> Sql.instant(row, "opened_at"), engagementId)
                .orElseThrow(EngagementReader::absent);
    }

    Instant now() {
        return clock.instant();
    }

    void set(UUID engagementId, ParameterDefinition parameter, String value, String source, LocalDate since, UUID by) {
        sql.update("INSERT INTO jalon.parameter_value (id, engagement_id, code, value, source, since, set_at, set_by)"
                + " VALUES (?,?,?,?,?,?,?,?)", Ids.next(), engagementId, parameter.code(), value, source, since, clock.instant(), by);
    }

    /** @throws NumberFormatException if a numeric parameter's text is no number */
    static Object typed(ParameterDefinition parameter, String text) {
        return switch (parameter.type()) {
            case INTEGER -> new BigDecimal(text).longValueExact();
            case DECIMAL -> new BigDecimal(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case TEXT, CHOICE -> text;
        };
    }
}
