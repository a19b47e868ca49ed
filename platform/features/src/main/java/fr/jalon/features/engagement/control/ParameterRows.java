package fr.jalon.features.engagement.control;

import fr.jalon.features.programme.definition.ParameterDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
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
