package fr.jalon.features.register.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.notification.DueSource;
import fr.jalon.features.notification.DueThing;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.RegisterDefinition;
import fr.jalon.features.register.entity.RegisterEntry;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Days of open entries that someone answers for. */
@ApplicationScoped
public class DueEntries implements DueSource {

    @Inject
    private RegisterBook book;

    @Inject
    private Engagements engagements;

    @Inject
    private Seats seats;

    @Inject
    private SpaceSettings space;

    @Override
    public List<DueThing> between(LocalDate first, LocalDate last) {
        List<RegisterEntry> due = book.awaited(last, space.today()).stream().filter(entry -> entry.mandateId() != null
                && entry.dueOn() != null && !entry.dueOn().isBefore(first) && !entry.dueOn().isAfter(last)).toList();
        Set<UUID> ids = due.stream().map(RegisterEntry::engagementId).collect(Collectors.toSet());
        engagements.readAll(ids);
        Map<UUID, UUID> people = seats.inEngagements(ids, space.today()).values().stream().flatMap(List::stream)
                .collect(Collectors.toMap(Holder::mandateId, Holder::personId));
        return due.stream().filter(entry -> people.containsKey(entry.mandateId())).flatMap(entry ->
                engagements.definition(entry.engagementId()).register(entry.register())
                        .map(register -> thing(entry, register, people.get(entry.mandateId()))).stream()).toList();
    }

    private static DueThing thing(RegisterEntry entry, RegisterDefinition register, UUID person) {
        return new DueThing(entry.id(), DeclaredRegisters.number(register, entry.number()) + " · " + entry.title(),
                "Mettre à jour (" + register.label() + ")", entry.dueOn(), entry.engagementId(), RegisterActions.path(entry.engagementId(),
                        register) + "&inscription=" + entry.id(), Set.of(person));
    }
}
