package fr.jalon.features.indicator.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.indicator.entity.CollectionPeriod;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.CollectionDefinition;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is to enter the measures of a period, and who is to validate them: the first declared role that someone holds. */
@ApplicationScoped
class Assignees {

    @Inject
    private Engagements engagements;

    @Inject
    private Seats seats;

    @Inject
    private SpaceSettings space;

    /** Everyone in their seats in some engagements, read once. */
    final class Roll {

        private final Map<UUID, List<Holder>> holders;

        private Roll(Collection<UUID> engagementIds) {
            engagements.readAll(engagementIds);
            this.holders = seats.inEngagements(engagementIds, space.today());
        }

        /** @return who enters; where nobody holds such a seat, who validates */
        Set<UUID> enter(CollectionPeriod period, CollectionDefinition collection) {
            Set<UUID> all = collection.enteredBy().stream().flatMap(role -> people(period, role).stream()).collect(Collectors.toSet());
            return all.isEmpty() ? validate(period, collection) : all;
        }

        Set<UUID> validate(CollectionPeriod period, CollectionDefinition collection) {
            return collection.validatedBy().stream().map(role -> people(period, role)).filter(some -> !some.isEmpty()).findFirst()
                    .orElse(Set.of());
        }

        private Set<UUID> people(CollectionPeriod period, String role) {
            List<UUID> above = engagements.upwards(period.nodeId());
            return holders.getOrDefault(period.engagementId(), List.of()).stream().filter(holder -> holder.role().equals(role))
                    .filter(holder -> above.contains(holder.nodeId())).map(Holder::personId).collect(Collectors.toSet());
        }
    }

    Roll in(Collection<UUID> engagementIds) {
        return new Roll(engagementIds);
    }
}
