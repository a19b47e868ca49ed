package fr.jalon.features.contract.boundary;

import fr.jalon.features.contract.boundary.OrderDtos.OrderDto;
import fr.jalon.features.contract.boundary.OrderDtos.OrderLineDto;
import fr.jalon.features.contract.boundary.OrderDtos.OrderVatDto;
import fr.jalon.features.contract.control.Money;
import fr.jalon.features.contract.control.Terms;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.generation.Generation;
import fr.jalon.features.generation.Templates;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.FrenchDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An order on paper, with what its screen shows. */
@ApplicationScoped
class OrderPaper {

    private static final String PAGE = "/fr/jalon/features/contract/order.xhtml";

    @Inject
    private Generation generation;

    @Inject
    private Engagements engagements;

    @Inject
    private Terms terms;

    @Inject
    private SpaceSettings space;

    byte[] pdf(UUID engagementId, OrderDto order) {
        return generation.pdf(PAGE, Templates.own(OrderPaper.class, PAGE), model(terms.seen(engagementId), order), none -> Optional.empty());
    }

    private Map<String, Object> model(Terms.Contract contract, OrderDto order) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("space", Map.of("name", space.name()));
        model.put("project", Map.of("title", engagements.get(contract.ref().engagementId()).title()));
        model.put("contract", contract(contract));
        model.put("parties", parties(contract));
        model.put("number", order.number());
        model.put("state", order.stateLabel());
        model.put("draft", order.state() == OrderDtos.OrderState.DRAFT);
        model.put("cancelled", order.state() == OrderDtos.OrderState.CANCELLED);
        model.put("place", String.join(" › ", order.place().path()));
        model.put("subject", order.subject());
        model.put("reason", order.reason());
        model.put("due", due(order));
        model.put("lines", order.lines().stream().map(OrderPaper::line).toList());
        model.put("net", Money.euros(order.net()));
        model.put("rates", order.vat().stream().map(OrderPaper::rate).toList());
        model.put("gross", Money.euros(order.gross()));
        model.put("acts", order.acts().stream().map(act -> Map.of("what", act.what(), "by", act.by(), "day",
                FrenchDate.day(act.at().atZone(space.timeZone()).toLocalDate()))).toList());
        if (order.motive() != null) {
            model.put("motive", order.motive());
        }
        return model;
    }

    private static Map<String, Object> contract(Terms.Contract contract) {
        Map<String, Object> told = new LinkedHashMap<>(Map.of("label", contract.declared().label()));
        if (contract.ref().reference() != null) {
            told.put("reference", contract.ref().reference());
        }
        if (contract.ref().notifiedOn() != null) {
            told.put("notifiedOn", FrenchDate.day(contract.ref().notifiedOn()));
        }
        return told;
    }

    private List<Map<String, String>> parties(Terms.Contract contract) {
        return contract.declared().parties().stream().filter(party -> party.quality() != PartyQuality.MEMBER)
                .flatMap(party -> engagements.party(contract.ref().nodeId(), party.quality()).stream()
                        .map(who -> Map.of("label", party.label(), "organisation", who.organisationName()))).toList();
    }

    private static String due(OrderDto order) {
        String days = order.dueDays() == null ? "" : order.dueDays() + (order.dueDays() == 1 ? " jour calendaire" : " jours calendaires")
                + " à compter de la notification";
        if (order.dueOn() == null) {
            return days;
        }
        return FrenchDate.day(order.dueOn()) + " au plus tard" + (days.isEmpty() ? "" : " (" + days + ")");
    }

    private static Map<String, String> line(OrderLineDto line) {
        return Map.of("label", line.label(), "unit", line.unit(), "quantity", Money.plain(line.quantity()), "amount",
                Money.euros(line.unitAmount()), "rate", Money.plain(line.vatRate()) + " %", "total", Money.euros(line.total()));
    }

    private static Map<String, String> rate(OrderVatDto rate) {
        return Map.of("rate", Money.plain(rate.rate()) + " %", "vat", Money.euros(rate.vat()), "net", Money.euros(rate.net()));
    }
}
