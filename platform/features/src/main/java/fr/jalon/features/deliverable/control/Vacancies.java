package fr.jalon.features.deliverable.control;

import fr.jalon.features.action.PendingAction;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.Access;
import fr.jalon.features.programme.definition.SeatRight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Seats that nobody holds although deliverables wait for them: an action of those who may fill them. */
@ApplicationScoped
class Vacancies {

    @Inject
    private Access access;

    @Inject
    private Declared declared;

    /** @param waiting obligations of one engagement whose next act waits for a vacant seat */
    List<PendingAction> of(UUID engagementId, List<Obligation> waiting, Awaited.Who who) {
        Map<UUID, Set<SeatRight>> rights = access.onEach(engagementId);
        Map<String, List<Obligation>> bySeat = new LinkedHashMap<>();
        waiting.stream().filter(o -> rights.getOrDefault(who.seatOf(o, o.awaitedRole()).id(), Set.of()).contains(SeatRight.STAFF))
                .forEach(o -> bySeat.computeIfAbsent(who.seatOf(o, o.awaitedRole()).id() + o.awaitedRole(), any -> new ArrayList<>()).add(o));
        return bySeat.values().stream().map(seat -> action(engagementId, seat, who)).toList();
    }

    private PendingAction action(UUID engagementId, List<Obligation> waiting, Awaited.Who who) {
        Obligation first = waiting.get(0);
        NodeRef seat = who.seatOf(first, first.awaitedRole());
        LocalDate due = waiting.stream().map(Obligation::dueOn).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
        String others = waiting.size() == 1 ? " attend" : waiting.size() == 2 ? " et un autre livrable attendent"
                : " et " + (waiting.size() - 1) + " autres livrables attendent";
        return new PendingAction(first.id(), "SEAT", "Nommer : " + declared.roleLabel(engagementId, first.awaitedRole()),
                "Le siège est vacant : « " + first.title() + " »" + others + ".",
                new PendingAction.Place(seat.id(), seat.label(), seat.path()), engagementId, due, false, null, null,
                "/projets/" + engagementId + "/personnes", "Nommer");
    }
}
