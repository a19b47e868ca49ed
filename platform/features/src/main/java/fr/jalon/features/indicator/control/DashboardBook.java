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

    private static final String VALIDATION = " LEFT JOIN jalon.measure_validation v ON v.tenant_id = m.tenant_id AND v.measure_id = m.id";
    private static final String NEWEST = "NOT EXISTS (SELECT FROM jalon.measure n WHERE n.tenant_id = m.tenant_id AND n.period_id = m.period_id"
            + " AND n.indicator = m.indicator AND n.version > m.version)";

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

    /** @return newest measures in those periods, by period and indicator */
    Map<UUID, Map<String, Newest>> measures(Collection<UUID> periodIds) {
        Map<UUID, Map<String, Newest>> newest = new HashMap<>();
        sql.list("SELECT m.period_id, m.indicator, m.unit, m.numerator, m.denominator, m.not_measurable, v.id IS NOT NULL FROM jalon.measure m"
                + VALIDATION + " WHERE m.period_id = ANY (?) AND " + NEWEST,
                row -> newest.computeIfAbsent(row.getObject(1, UUID.class), any -> new HashMap<>()).put(row.getString(2), new Newest(row.getString(3),
                        new Measure.Figures(row.getBigDecimal(4), row.getBigDecimal(5), row.getString(6), null, null), row.getBoolean(7))),
                ids(periodIds));
        return newest;
    }

    /** Measures of one indicator in one span that are in the same unit, added up. */
    record Entered(String indicator, int span, String unit, int entered, int validated, Sums sums) {
    }

    /**
     * Adds up what is owed.
     *
     * @param spans    number of the span in which each asked period ends
     * @param everyone codes of indicators that every node owes; of the others, those count that the node had chosen by the period's last day
     */
    List<Entered> entered(Collection<UUID> engagementIds, Map<UUID, Integer> spans, Collection<String> everyone) {
        List<Map.Entry<UUID, Integer>> asked = List.copyOf(spans.entrySet());
        return sql.list("WITH asked AS (SELECT * FROM unnest(?::uuid[], ?::integer[]) AS a (period_id, span)), choice AS (SELECT node_id,"
                + " indicator, measured, since, min(since) OVER (PARTITION BY node_id, indicator ORDER BY at, version ROWS BETWEEN 1 FOLLOWING"
                + " AND UNBOUNDED FOLLOWING) AS until FROM jalon.indicator_version WHERE engagement_id = ANY (?) AND act IN ('CHOSEN', 'DROPPED'))"
                + " SELECT m.indicator, a.span, m.unit, count(*), count(v.id), count(m.numerator), coalesce(sum(m.numerator), 0),"
                + " coalesce(sum(m.denominator), 0) FROM asked a JOIN jalon.measure m ON m.period_id = a.period_id"
                + " JOIN jalon.collection_period p ON p.tenant_id = m.tenant_id AND p.id = m.period_id" + VALIDATION
                + " LEFT JOIN choice c ON c.node_id = p.node_id AND c.indicator = m.indicator AND c.since <= p.last_on"
                + " AND (c.until IS NULL OR c.until > p.last_on) WHERE m.engagement_id = ANY (?) AND (m.indicator = ANY (?) OR c.measured)"
                + " AND " + NEWEST + " GROUP BY m.indicator, a.span, m.unit",
                row -> new Entered(row.getString(1), row.getInt(2), row.getString(3), row.getInt(4), row.getInt(5),
                        new Sums(row.getBigDecimal(7), row.getBigDecimal(8), row.getInt(6))),
                asked.stream().map(Map.Entry::getKey).toArray(UUID[]::new), asked.stream().map(Map.Entry::getValue).toArray(Integer[]::new),
                ids(engagementIds), ids(engagementIds), everyone.toArray(String[]::new));
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
