package fr.jalon.features.contract.control;

import fr.jalon.features.people.Access;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Orders as they were written, placed, performed and cancelled. */
@ApplicationScoped
public class OrderBook {

    @Inject
    private PriceSchedule schedule;

    @Inject
    private Access access;

    @Inject
    private TenantSql sql;

    /** @return all orders of a contract, newest first; checks no right */
    public List<Order> all(UUID contractId) {
        Map<UUID, List<Order.Line>> lines = lines(contractId);
        return sql.list("SELECT * FROM jalon.contract_order WHERE contract_id = ? ORDER BY drafted_at DESC, id DESC",
                row -> order(row, lines), contractId);
    }

    /** @return those of them that are on places that the current person sees */
    public List<Order> seen(UUID contractId) {
        return all(contractId).stream().filter(order -> access.may(order.nodeId(), SeatRight.SEE)).toList();
    }

    /** @throws Problem NOT_FOUND for whoever may not see its place, too */
    public Order get(UUID contractId, UUID orderId) {
        return seen(contractId).stream().filter(order -> order.id().equals(orderId)).findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND, "Ce contrat n'a pas ce bon de commande, ou vous ne voyez pas son lieu."));
    }

    /** @return what the contractor owes or did, excluding tax */
    public BigDecimal ordered(UUID contractId) {
        return all(contractId).stream().filter(Order::binding).map(order -> order.totals().net()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @return the orders to perform in that time, each with its engagement; checks no right */
    Map<Order, UUID> due(LocalDate first, LocalDate last) {
        Map<Order, UUID> due = new LinkedHashMap<>();
        Map<UUID, UUID> contracts = new LinkedHashMap<>();
        sql.list("SELECT DISTINCT c.id, c.engagement_id FROM jalon.contract_order o JOIN jalon.contract c ON c.tenant_id = o.tenant_id"
                + " AND c.id = o.contract_id WHERE o.state = 'PLACED' AND o.due_on BETWEEN ? AND ?",
                row -> contracts.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), first, last);
        contracts.forEach((contract, engagement) -> all(contract).stream().filter(order -> order.state() == Order.State.PLACED
                && !order.dueOn().isBefore(first) && !order.dueOn().isAfter(last)).forEach(order -> due.put(order, engagement)));
        return due;
    }

    private Map<UUID, List<Order.Line>> lines(UUID contractId) {
        Map<UUID, UnitPrice> byId = schedule.all(contractId).stream().collect(Collectors.toMap(UnitPrice::id, Function.identity()));
        Map<String, UnitPrice> inForce = schedule.inForce(contractId);
        Map<UUID, List<Order.Line>> lines = new HashMap<>();
        sql.list("SELECT l.order_id, l.code, l.quantity, l.unit_price_id FROM jalon.contract_order_line l JOIN jalon.contract_order o"
                + " ON o.tenant_id = l.tenant_id AND o.id = l.order_id WHERE o.contract_id = ? ORDER BY l.id", row -> {
            UUID kept = row.getObject(4, UUID.class);
            UnitPrice price = kept == null ? inForce.get(row.getString(2)) : byId.get(kept);
            return lines.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(new Order.Line(price, row.getBigDecimal(3)));
        }, contractId);
        return lines;
    }

    private static Order order(ResultSet row, Map<UUID, List<Order.Line>> lines) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Order(id, row.getString("number"), row.getObject("node_id", UUID.class), row.getString("subject"),
                row.getString("reason"), row.getObject("replaces_id", UUID.class), row.getObject("due_days", Integer.class),
                row.getObject("due_on", LocalDate.class), Order.State.valueOf(row.getString("state")), lines.getOrDefault(id, List.of()),
                act(row, "drafted", null), act(row, "placed", "placed_on"), act(row, "performed", "performed_on"),
                act(row, "cancelled", null), row.getString("motive"));
    }

    private static Order.Act act(ResultSet row, String what, String day) throws SQLException {
        UUID by = row.getObject(what + "_by", UUID.class);
        return by == null ? null : new Order.Act(day == null ? null : row.getObject(day, LocalDate.class), Sql.instant(row, what + "_at"), by);
    }
}
