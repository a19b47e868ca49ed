package fr.jalon.features.contract.control;

import fr.jalon.features.contract.ContractProblem;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.Delay;
import fr.jalon.kernel.legaltime.DelayRule;
import fr.jalon.kernel.legaltime.DelayUnit;
import fr.jalon.kernel.legaltime.Direction;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.legaltime.LegalTime;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Orders of the buyer: written as a draft, placed, performed or cancelled. Once placed an order is never rewritten; it is cancelled
 * with a reason, and another one may take its place.
 */
@ApplicationScoped
public class Orders {

    @Inject
    private Terms terms;

    @Inject
    private OrderBook book;

    @Inject
    private OrderRules rules;

    @Inject
    private OrderNews news;

    @Inject
    private Engagements engagements;

    @Inject
    private LegalTime legalTime;

    @Inject
    private SpaceSettings space;

    @Inject
    private TenantSql sql;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** So much of a line of the price schedule. */
    public record DraftLine(String code, BigDecimal quantity) {
    }

    /**
     * An order to write down.
     *
     * @param number   null for the next one
     * @param reason   the need
     * @param replaces a cancelled order, or null
     * @param dueDays  days from the placing; null if {@code dueOn} is given
     */
    public record Draft(String number, UUID node, String subject, String reason, UUID replaces, Integer dueDays, LocalDate dueOn,
                        List<DraftLine> lines) {
    }

    /** @return the new draft */
    public UUID draft(UUID engagementId, Draft draft) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.RECORD);
        if (draft.replaces() != null && book.get(contract.ref().id(), draft.replaces()).state() != Order.State.CANCELLED) {
            throw Problem.field("replaces", "Un bon de commande en remplace un qui est annulé : annulez d'abord l'autre.");
        }
        UUID id = Ids.next();
        write(contract, id, draft, true);
        return id;
    }

    /** Writes a draft anew. @throws Problem ORDER_CHANGED once it is no draft */
    public void rewrite(UUID engagementId, UUID orderId, Draft draft) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.RECORD);
        in(contract, orderId, Order.State.DRAFT);
        write(contract, orderId, draft, false);
    }

    private void write(Terms.Contract contract, UUID id, Draft draft, boolean fresh) {
        String subject = Terms.text("subject", draft.subject(), "Donnez l'objet du bon de commande.");
        String reason = Terms.text("reason", draft.reason(), "Dites à quel besoin répond cette commande.");
        rules.writable(contract, draft);
        Map<String, BigDecimal> quantities = rules.quantities(contract, draft.lines());
        String number = rules.number(contract, draft.number(), id);
        if (fresh) {
            sql.update("INSERT INTO jalon.contract_order (id, contract_id, number, node_id, subject, reason, replaces_id, due_days, due_on,"
                    + " state, drafted_at, drafted_by) VALUES (?,?,?,?,?,?,?,?,?,'DRAFT',?,?)", id, contract.ref().id(), number, draft.node(),
                    subject, reason, draft.replaces(), draft.dueDays(), draft.dueOn(), now(), me.id());
        } else {
            sql.update("UPDATE jalon.contract_order SET number = ?, node_id = ?, subject = ?, reason = ?, due_days = ?, due_on = ?"
                    + " WHERE id = ?", number, draft.node(), subject, reason, draft.dueDays(), draft.dueOn(), id);
            sql.update("DELETE FROM jalon.contract_order_line WHERE order_id = ?", id);
        }
        quantities.forEach((code, quantity) -> sql.update("INSERT INTO jalon.contract_order_line (id, order_id, code, quantity)"
                + " VALUES (?,?,?,?)", Ids.next(), id, code, quantity));
    }

    /**
     * Places a draft: from now on the contractor owes it, at the prices of today.
     *
     * @param total what the person read, excluding tax
     */
    public void place(UUID engagementId, UUID orderId, BigDecimal total) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.DECIDE);
        Order order = in(contract, orderId, Order.State.DRAFT);
        rules.placeable(contract, order, total);
        LocalDate due = due(contract, order);
        order.lines().forEach(line -> sql.update("UPDATE jalon.contract_order_line SET unit_price_id = ? WHERE order_id = ? AND code = ?",
                line.price().id(), orderId, line.price().code()));
        sql.update("UPDATE jalon.contract_order SET state = 'PLACED', due_on = ?, placed_on = ?, placed_at = ?, placed_by = ? WHERE id = ?",
                due, space.today(), now(), me.id(), orderId);
        terms.note(contract, "order-placed", me.name() + " a notifié le " + order.name() + " : " + order.subject() + ", "
                + Money.euros(order.totals().net()) + " HT, à exécuter au plus tard le " + FrenchDate.day(due) + ".");
        news.placed(contract, order, due);
    }

    private LocalDate due(Terms.Contract contract, Order order) {
        if (order.dueDays() == null) {
            if (order.dueOn().isBefore(space.today())) {
                throw new Problem(ContractProblem.ORDER_CHANGED, "La date limite d'exécution est passée : donnez-en une à venir.");
            }
            return order.dueOn();
        }
        Delay delay = new Delay(BigDecimal.valueOf(order.dueDays()), DelayUnit.CALENDAIRE);
        return legalTime.compute(space.today(), new DelayRule(delay, false, Direction.AFTER), engagements.zone(contract.ref().nodeId()),
                space.timeZone()).due();
    }

    /** Acknowledges that an order was performed. @param on day of the acknowledgement */
    public void performed(UUID engagementId, UUID orderId, LocalDate on) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.DECIDE);
        Order order = in(contract, orderId, Order.State.PLACED);
        if (on == null || on.isBefore(order.placed().on()) || on.isAfter(space.today())) {
            throw Problem.field("on", "Donnez le jour du service fait, du " + FrenchDate.day(order.placed().on()) + " à aujourd'hui.");
        }
        sql.update("UPDATE jalon.contract_order SET state = 'PERFORMED', performed_on = ?, performed_at = ?, performed_by = ? WHERE id = ?",
                on, now(), me.id(), orderId);
        terms.note(contract, "order-performed", me.name() + " a constaté le service fait du " + order.name() + ", le "
                + FrenchDate.day(on) + ".");
        news.ended(contract, order, Order.State.PERFORMED, "Le service fait est constaté.");
    }

    /** Cancels a draft, or an order that is not performed. */
    public void cancel(UUID engagementId, UUID orderId, String motive) {
        Terms.Contract contract = terms.locked(engagementId, PartyQuality.BUYER, SeatRight.DECIDE);
        Order order = in(contract, orderId, Order.State.DRAFT, Order.State.PLACED);
        String why = Terms.text("motive", motive, "Dites pourquoi ce bon de commande est annulé.");
        sql.update("UPDATE jalon.contract_order SET state = 'CANCELLED', cancelled_at = ?, cancelled_by = ?, motive = ? WHERE id = ?",
                now(), me.id(), why, orderId);
        terms.note(contract, "order-cancelled", me.name() + " a annulé le " + order.name() + ". Motif : " + why);
        if (order.state() == Order.State.PLACED) {
            news.ended(contract, order, Order.State.CANCELLED, "Il est annulé : ne l'exécutez pas. Motif : " + why);
        }
    }

    private Order in(Terms.Contract contract, UUID orderId, Order.State... states) {
        Order order = book.get(contract.ref().id(), orderId);
        if (!List.of(states).contains(order.state())) {
            throw new Problem(ContractProblem.ORDER_CHANGED, "Le " + order.name() + " est " + OrderWords.state(order.state())
                    + " : il ne change plus ainsi. Rechargez la page.");
        }
        return order;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
