package fr.jalon.features.indicator.control;

import fr.jalon.features.indicator.entity.Measure;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what many engagements measured: one statement for each kind of row, however many engagements there are. */
@ApplicationScoped
class DashboardBook {

    @Inject
    private TenantSql sql;

    /** A period that has ended. */
    record Period(UUID id, UUID engagementId, UUID nodeId, String collection, LocalDate firstOn, LocalDate lastOn, LocalDate dueOn) {
    }

    /** The newest version of a measure. */
    record Newest(String unit, Measure.Figures figures, boolean validated) {
    }

    /** That a node chose an indicator, or left it. */
    record Chosen(LocalDate since, boolean measured) {
    }

    /** A node's indicator. */
    record Key(UUID nodeId, String indicator) {
    }

    /** @return periods that ended in those days, by node and day */
    List<Period> periods(Collection<UUID> engagementIds, LocalDate after, LocalDate until) {
        return sql.list("SELECT id, engagement_id, node_id, collection, first_on, last_on, due_on FROM jalon.collection_period"
                + " WHERE engagement_id = ANY (?) AND withdrawn_on IS NULL AND last_on > ? AND last_on <= ? ORDER BY node_id, last_on",
                row -> new Period(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getString(4),
                        row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class)),
                ids(engagementIds), after, until);
    }

    /** @return newest measures, by period and indicator */
    Map<UUID, Map<String, Newest>> measures(Collection<UUID> engagementIds) {
        Map<UUID, Map<String, Newest>> newest = new HashMap<>();
        sql.list("SELECT DISTINCT ON (m.period_id, m.indicator) m.period_id, m.indicator, m.unit, m.numerator, m.denominator, m.not_measurable,"
                + " v.id IS NOT NULL FROM jalon.measure m LEFT JOIN jalon.measure_validation v ON v.tenant_id = m.tenant_id AND v.measure_id = m.id"
                + " WHERE m.engagement_id = ANY (?) ORDER BY m.period_id, m.indicator, m.version DESC",
                row -> newest.computeIfAbsent(row.getObject(1, UUID.class), any -> new HashMap<>()).put(row.getString(2), new Newest(row.getString(3),
                        new Measure.Figures(row.getBigDecimal(4), row.getBigDecimal(5), row.getString(6), null, null), row.getBoolean(7))),
                ids(engagementIds));
        return newest;
    }

    /** @return choices in the bank, oldest first */
    Map<Key, List<Chosen>> choices(Collection<UUID> engagementIds) {
        Map<Key, List<Chosen>> choices = new HashMap<>();
        sql.list("SELECT node_id, indicator, since, measured FROM jalon.indicator_version WHERE engagement_id = ANY (?)"
                + " AND act IN ('CHOSEN', 'DROPPED') ORDER BY at, version",
                row -> choices.computeIfAbsent(new Key(row.getObject(1, UUID.class), row.getString(2)), any -> new ArrayList<>())
                        .add(new Chosen(row.getObject(3, LocalDate.class), row.getBoolean(4))), ids(engagementIds));
        return choices;
    }

    private static Object ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
