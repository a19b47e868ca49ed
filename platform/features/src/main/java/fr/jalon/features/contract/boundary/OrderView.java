package fr.jalon.features.contract.boundary;

import fr.jalon.features.contract.boundary.ContractDtos.TermDto;
import fr.jalon.features.contract.boundary.ContractDtos.TermSourceDto;
import fr.jalon.features.contract.boundary.OrderDtos.OrderActDto;
import fr.jalon.features.contract.boundary.OrderDtos.OrderBookDto;
import fr.jalon.features.contract.boundary.OrderDtos.OrderBookVerb;
import fr.jalon.features.contract.boundary.OrderDtos.OrderDto;
import fr.jalon.features.contract.boundary.OrderDtos.OrderLineDto;
import fr.jalon.features.contract.boundary.OrderDtos.OrderPlaceDto;
import fr.jalon.features.contract.boundary.OrderDtos.OrderState;
import fr.jalon.features.contract.boundary.OrderDtos.OrderVatDto;
import fr.jalon.features.contract.boundary.OrderDtos.OrderVerb;
import fr.jalon.features.contract.boundary.OrderDtos.ScheduleLineDto;
import fr.jalon.features.contract.boundary.OrderDtos.UnitPriceDto;
import fr.jalon.features.contract.control.Invoices;
import fr.jalon.features.contract.control.Order;
import fr.jalon.features.contract.control.OrderBook;
import fr.jalon.features.contract.control.OrderRules;
import fr.jalon.features.contract.control.OrderWords;
import fr.jalon.features.contract.control.PriceSchedule;
import fr.jalon.features.contract.control.Terms;
import fr.jalon.features.contract.control.Totals;
import fr.jalon.features.contract.control.Tranches;
import fr.jalon.features.contract.control.UnitPrice;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.People;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.programme.definition.UnitPriceDefinition;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builds what the order screens show, inside the transaction. */
@ApplicationScoped
class OrderView {

    @Inject
    private Terms terms;

    @Inject
    private PriceSchedule schedule;

    @Inject
    private OrderBook book;

    @Inject
    private OrderRules rules;

    @Inject
    private Tranches tranches;

    @Inject
    private Invoices invoices;

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private People people;

    @Inject
    private SpaceSettings space;

    OrderBookDto book(UUID engagementId) {
        Terms.Contract contract = terms.seen(engagementId);
        UUID id = contract.ref().id();
        List<Order> orders = book.seen(id);
        List<Invoices.Invoice> received = invoices.all(id);
        List<OrderBookVerb> allowed = allowed(contract);
        List<OrderPlaceDto> places = rules.places(contract).stream().filter(node -> access.may(node.id(), SeatRight.SEE))
                .map(OrderView::place).toList();
        return new OrderBookDto(schedule(contract), contract.declared().tranches().stream().map(t -> new TermDto(t.code(), t.label())).toList(),
                schedule.maximum(id).orElse(null), book.ordered(id), orders.stream().map(order -> order(contract, order, orders, received)).toList(),
                places, rules.nextNumber(id), allowed);
    }

    OrderDto order(UUID engagementId, UUID orderId) {
        Terms.Contract contract = terms.seen(engagementId);
        UUID id = contract.ref().id();
        return order(contract, book.get(id, orderId), book.seen(id), invoices.all(id));
    }

    private List<ScheduleLineDto> schedule(Terms.Contract contract) {
        ProgrammeDefinition programme = engagements.definition(contract.ref().engagementId());
        Map<String, List<UnitPrice>> prices = new LinkedHashMap<>();
        schedule.all(contract.ref().id()).forEach(price -> prices.computeIfAbsent(price.code(), code -> new ArrayList<>()).add(0, price));
        List<ScheduleLineDto> lines = new ArrayList<>();
        for (UnitPriceDefinition declared : contract.declared().priceSchedule()) {
            List<UnitPrice> own = prices.containsKey(declared.code()) ? prices.remove(declared.code()) : Collections.emptyList();
            BigDecimal quantity = declared.quantity() == null ? null
                    : declared.quantity().resolve(engagements.parameters(contract.ref().engagementId()));
            lines.add(new ScheduleLineDto(declared.code(), declared.label(), declared.unit(), quantity, tranche(contract, declared.tranche()),
                    tranches.ordered(contract, declared.tranche()), prices(own), TermSourceDto.of(programme, declared.provenance())));
        }
        prices.values().forEach(own -> lines.add(new ScheduleLineDto(own.get(0).code(), own.get(0).label(), own.get(0).unit(), null,
                tranche(contract, own.get(0).tranche()), tranches.ordered(contract, own.get(0).tranche()), prices(own), null)));
        return lines;
    }

    private List<UnitPriceDto> prices(List<UnitPrice> prices) {
        return prices.stream().map(price -> new UnitPriceDto(price.amount(), price.vatRate(), price.at(), people.name(price.personId()),
                price.reason())).toList();
    }

    private static TermDto tranche(Terms.Contract contract, String code) {
        return code == null ? null : contract.declared().tranche(code).map(t -> new TermDto(code, t.label())).orElse(null);
    }

    private OrderDto order(Terms.Contract contract, Order order, List<Order> all, List<Invoices.Invoice> received) {
        Totals totals = order.totals();
        List<OrderLineDto> lines = order.lines().stream().map(line -> new OrderLineDto(line.price().code(), line.price().label(),
                line.price().unit(), line.quantity(), line.price().amount(), line.price().vatRate(), line.amount())).toList();
        Invoices.Billed subject = new Invoices.Billed(null, order.id(), null);
        BigDecimal billed = received.stream().map(invoice -> invoice.amounts().getOrDefault(subject, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean late = order.state() == Order.State.PLACED && order.dueOn().isBefore(space.today());
        UUID follower = all.stream().filter(other -> order.id().equals(other.replacesId())).map(Order::id).findFirst().orElse(null);
        return new OrderDto(order.id(), order.number(), place(engagements.node(order.nodeId())), order.subject(), order.reason(),
                order.replacesId(), follower, OrderState.valueOf(order.state().name()), OrderWords.state(order.state()), late, order.dueDays(),
                order.dueOn(), lines, totals.net(), totals.rates().stream().map(r -> new OrderVatDto(r.rate(), r.net(), r.vat())).toList(),
                totals.gross(), billed, order.placed() == null ? null : order.placed().on(),
                order.performed() == null ? null : order.performed().on(), order.motive(), acts(order), allowed(contract, order));
    }

    private static OrderPlaceDto place(NodeRef node) {
        return new OrderPlaceDto(node.id(), node.label(), node.path());
    }

    private List<OrderActDto> acts(Order order) {
        List<OrderActDto> acts = new ArrayList<>();
        act(acts, "Préparé", order.drafted());
        act(acts, "Notifié", order.placed());
        act(acts, "Service fait constaté", order.performed());
        act(acts, "Annulé", order.cancelled());
        return acts;
    }

    private void act(List<OrderActDto> acts, String what, Order.Act act) {
        if (act != null) {
            acts.add(new OrderActDto(what, act.at(), people.name(act.by())));
        }
    }

    private List<OrderVerb> allowed(Terms.Contract contract, Order order) {
        List<OrderVerb> verbs = new ArrayList<>();
        if (order.state() == Order.State.DRAFT && terms.may(contract, PartyQuality.BUYER, SeatRight.RECORD)) {
            verbs.add(OrderVerb.REWRITE);
        }
        if (terms.may(contract, PartyQuality.BUYER, SeatRight.DECIDE)) {
            verbs.addAll(switch (order.state()) {
                case DRAFT -> List.of(OrderVerb.PLACE, OrderVerb.CANCEL);
                case PLACED -> List.of(OrderVerb.ACKNOWLEDGE, OrderVerb.CANCEL);
                default -> List.of();
            });
        }
        return verbs;
    }

    private List<OrderBookVerb> allowed(Terms.Contract contract) {
        List<OrderBookVerb> verbs = new ArrayList<>();
        if (terms.may(contract, PartyQuality.BUYER, SeatRight.RECORD)) {
            verbs.addAll(List.of(OrderBookVerb.SET_UNIT_PRICE, OrderBookVerb.DRAFT_ORDER));
        }
        if (terms.may(contract, PartyQuality.BUYER, SeatRight.DECIDE)) {
            verbs.addAll(List.of(OrderBookVerb.SET_MAXIMUM, OrderBookVerb.PLACE_ORDER));
        }
        return verbs;
    }
}
