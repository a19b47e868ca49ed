package fr.jalon.features.register.control;

import fr.jalon.features.action.ActionSource;
import fr.jalon.features.action.PendingAction;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.RegisterDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.register.entity.RegisterEntry;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Entries that wait for the current person: those that they own and that are due soon or late; and those that nobody answers
 * for, where the person may name someone or keeps the register.
 */
@ApplicationScoped
public class RegisterActions implements ActionSource {

    private static final int DAYS_AHEAD = 30;

    @Inject
    private RegisterBook book;

    @Inject
    private Engagements engagements;

    @Inject
    private Seats seats;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Override
    public List<PendingAction> actions() {
        LocalDate today = space.today();
        Map<UUID, List<RegisterEntry>> awaited = book.awaited(today.plusDays(DAYS_AHEAD), today).stream()
                .collect(Collectors.groupingBy(RegisterEntry::engagementId, LinkedHashMap::new, Collectors.toList()));
        engagements.readAll(awaited.keySet());
        Map<UUID, List<Holder>> holders = seats.inEngagements(awaited.keySet(), today);
        List<PendingAction> found = new ArrayList<>();
        awaited.forEach((engagement, entries) -> {
            Map<UUID, UUID> people = holders.get(engagement).stream().collect(Collectors.toMap(Holder::mandateId, Holder::personId));
            entries.stream().filter(entry -> me.id().equals(people.get(entry.mandateId()))).filter(this::due)
                    .forEach(entry -> own(engagement, entry, today).ifPresent(found::add));
            found.addAll(vacant(engagement, entries.stream().filter(e -> !people.containsKey(e.mandateId())).toList(), today));
        });
        return found;
    }

    /** What is owned by a mandate that ended is read whatever its day; an own entry counts when it is due. */
    private boolean due(RegisterEntry entry) {
        return entry.dueOn() != null && !entry.dueOn().isAfter(space.today().plusDays(DAYS_AHEAD));
    }

    private Optional<PendingAction> own(UUID engagementId, RegisterEntry entry, LocalDate today) {
        return engagements.definition(engagementId).register(entry.register()).map(register -> {
            NodeRef node = engagements.node(entry.nodeId());
            return new PendingAction(entry.id(), "REGISTER_ENTRY", DeclaredRegisters.number(register, entry.number()) + " · "
                    + entry.title(), "Vous en êtes responsable (" + register.label() + ", état « " + entry.state() + " »).",
                    new PendingAction.Place(node.id(), node.label(), node.path()), engagementId, entry.dueOn(), entry.late(today), null,
                    null, path(engagementId, register) + "&inscription=" + entry.id(), "Mettre à jour");
        });
    }

    private List<PendingAction> vacant(UUID engagementId, List<RegisterEntry> entries, LocalDate today) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<UUID, Set<SeatRight>> rights = access.onEach(engagementId);
        Map<String, List<RegisterEntry>> places = new LinkedHashMap<>();
        entries.stream().filter(entry -> mayName(rights.getOrDefault(entry.nodeId(), Set.of())))
                .forEach(entry -> places.computeIfAbsent(entry.nodeId() + entry.register(), any -> new ArrayList<>()).add(entry));
        return places.values().stream().flatMap(place -> engagements.definition(engagementId).register(place.get(0).register())
                .map(register -> unowned(engagementId, register, place, today)).stream()).toList();
    }

    private static boolean mayName(Set<SeatRight> rights) {
        return rights.contains(SeatRight.RECORD) || rights.contains(SeatRight.STAFF);
    }

    private PendingAction unowned(UUID engagementId, RegisterDefinition register, List<RegisterEntry> entries, LocalDate today) {
        RegisterEntry first = entries.get(0);
        NodeRef node = engagements.node(first.nodeId());
        LocalDate due = entries.stream().map(RegisterEntry::dueOn).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
        String others = entries.size() == 1 ? " n'a" : entries.size() == 2 ? " et une autre inscription n'ont"
                : " et " + (entries.size() - 1) + " autres inscriptions n'ont";
        return new PendingAction(first.id(), "REGISTER_OWNER", "Désigner un responsable : " + register.label(),
                DeclaredRegisters.number(register, first.number()) + " « " + first.title() + " »" + others
                        + " pas de responsable en fonction.", new PendingAction.Place(node.id(), node.label(), node.path()), engagementId,
                due, entries.stream().anyMatch(entry -> entry.late(today)), null, null, path(engagementId, register), "Désigner");
    }

    static String path(UUID engagementId, RegisterDefinition register) {
        return "/projets/" + engagementId + "/registres?registre=" + register.code();
    }
}
