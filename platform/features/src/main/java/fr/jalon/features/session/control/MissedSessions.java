package fr.jalon.features.session.control;

import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.RegisterWarning;
import fr.jalon.features.warning.SignSource;
import fr.jalon.kernel.legaltime.FrenchDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The newest meetings in a row to which nobody of a node came, by what was ticked there. */
@ApplicationScoped
public class MissedSessions implements SignSource {

    @Inject
    private DeskBook book;

    @Inject
    private Seats seats;

    @Override
    public RegisterWarning.Kind kind() {
        return RegisterWarning.Kind.MISSED_SESSIONS;
    }

    @Override
    public Map<UUID, List<Evidence>> evidence(Question question) {
        Map<UUID, List<Evidence>> missed = new HashMap<>();
        Map<UUID, Boolean> over = new HashMap<>();
        for (DeskBook.Roll roll : book.rolls(question.engagementId(), question.today())) {
            Map<UUID, Set<UUID>> expected = seats.inEngagement(question.engagementId(), roll.on()).stream()
                    .filter(holder -> question.roles().contains(holder.role()) && question.nodes().contains(holder.nodeId()))
                    .collect(Collectors.groupingBy(Holder::nodeId, Collectors.mapping(Holder::personId, Collectors.toSet())));
            expected.forEach((node, people) -> {
                if (people.stream().anyMatch(roll.present()::contains)) {
                    over.put(node, true);
                } else if (!over.containsKey(node) && people.stream().anyMatch(roll.missing()::contains)) {
                    missed.computeIfAbsent(node, any -> new ArrayList<>()).add(new Evidence(roll.itemId().toString(), roll.title() + ", le "
                            + FrenchDate.day(roll.on()) + " : personne n'y est noté présent", roll.on()));
                }
            });
        }
        missed.values().removeIf(some -> some.size() < question.threshold());
        return missed;
    }
}
