package fr.jalon.features.contract.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.notification.DueSource;
import fr.jalon.features.notification.DueThing;
import fr.jalon.features.notification.Notice;
import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.Notices;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.FrenchDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells the contractor's people who work at the place of an order, and who see the contract, of it and of its last day. */
@ApplicationScoped
public class OrderNews implements DueSource {

    @Inject
    private Notices notices;

    @Inject
    private Seats seats;

    @Inject
    private Engagements engagements;

    @Inject
    private OrderBook book;

    @Inject
    private SpaceSettings space;

    void placed(Terms.Contract contract, Order order, LocalDate due) {
        tell(NoticeKind.AWAITED, Order.State.PLACED, contract, order, "Un bon de commande vous est notifié, à exécuter au plus tard le "
                + FrenchDate.day(due) + ".");
    }

    void ended(Terms.Contract contract, Order order, Order.State state, String sentence) {
        tell(NoticeKind.DECISION, state, contract, order, sentence);
    }

    private void tell(NoticeKind kind, Order.State state, Terms.Contract contract, Order order, String sentence) {
        UUID engagementId = contract.ref().engagementId();
        notices.tell(new Notice(kind, order.id(), state.name(), space.today(), engagementId, title(order), sentence,
                path(engagementId, order)), contractors(engagementId, order));
    }

    private static String title(Order order) {
        return "Bon de commande " + order.number() + " : " + order.subject();
    }

    private static String path(UUID engagementId, Order order) {
        return "/projets/" + engagementId + "/commandes/" + order.id();
    }

    private Set<UUID> contractors(UUID engagementId, Order order) {
        ProgrammeDefinition programme = engagements.definition(engagementId);
        return programme.roles().stream().filter(role -> role.quality() == PartyQuality.CONTRACTOR
                && role.rights().getOrDefault(programme.contract().level(), Set.of()).contains(SeatRight.SEE))
                .flatMap(role -> seats.holders(order.nodeId(), role.code(), space.today()).stream()).map(Holder::personId)
                .collect(Collectors.toSet());
    }

    @Override
    public List<DueThing> between(LocalDate first, LocalDate last) {
        return book.due(first, last).entrySet().stream().map(due -> new DueThing(due.getKey().id(), title(due.getKey()),
                "Exécuter le bon de commande", due.getKey().dueOn(), due.getValue(), path(due.getValue(), due.getKey()),
                contractors(due.getValue(), due.getKey()))).toList();
    }
}
