package fr.jalon.features.session.control;

import fr.jalon.features.people.People;
import fr.jalon.features.plan.PlanLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is expected at a meeting, and who came. */
@ApplicationScoped
public class Attendance {

    @Inject
    private DeskBook book;

    @Inject
    private ConvocationBook calls;

    @Inject
    private Convening convening;

    @Inject
    private SessionGuests guests;

    @Inject
    private People people;

    /** @return those who were called; those of the declared roles where nobody was */
    Set<UUID> expected(PlanLine line) {
        return calls.ofMeeting(line.item().id()).filter(Convocation::called).map(call -> calls.guests(call.id()))
                .orElseGet(() -> convening.expected(line));
    }

    /** @return those who are expected and those who were noted besides, by name */
    public List<Presence> of(PlanLine line) {
        List<Presence> ticked = book.presences(line.item().id());
        Map<UUID, Presence> known = ticked.stream().collect(Collectors.toMap(Presence::subjectId, Function.identity()));
        Set<UUID> missing = new HashSet<>(expected(line));
        missing.removeAll(known.keySet());
        List<Presence> all = new ArrayList<>(ticked);
        people.names(missing).forEach((person, name) -> all.add(new Presence(person, person, name, null, null)));
        guests.of(line.item().id()).stream().filter(guest -> !known.containsKey(guest.id())).forEach(guest ->
                all.add(new Presence(guest.id(), null, guest.name(), guest.position(), null)));
        all.sort(Comparator.comparing(Presence::name).thenComparing(Presence::subjectId));
        return all;
    }
}
