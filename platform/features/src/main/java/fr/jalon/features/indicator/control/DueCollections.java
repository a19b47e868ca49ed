package fr.jalon.features.indicator.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.indicator.entity.CollectionPeriod;
import fr.jalon.features.notification.DueSource;
import fr.jalon.features.notification.DueThing;
import fr.jalon.features.programme.definition.CollectionDefinition;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Days by which measures that nobody entered yet are due. */
@ApplicationScoped
public class DueCollections implements DueSource {

    @Inject
    private IndicatorBook book;

    @Inject
    private RecordClosings closings;

    @Inject
    private Assignees assignees;

    @Inject
    private Engagements engagements;

    @Inject
    private SpaceSettings space;

    @Override
    public List<DueThing> between(LocalDate first, LocalDate last) {
        List<CollectionPeriod> due = book.awaited(space.today()).stream().filter(period -> period.missing() > 0
                && !period.dueOn().isBefore(first) && !period.dueOn().isAfter(last)).toList();
        Set<UUID> in = due.stream().map(CollectionPeriod::engagementId).collect(Collectors.toSet());
        Assignees.Roll roll = assignees.in(in);
        RecordClosings.Closings closed = closings.in(in);
        return due.stream().filter(period -> !closed.closed(period)).flatMap(period -> engagements.definition(period.engagementId()).collection(period.collection())
                .map(collection -> thing(period, collection, roll)).stream()).toList();
    }

    private DueThing thing(CollectionPeriod period, CollectionDefinition collection, Assignees.Roll roll) {
        return new DueThing(period.id(), collection.label() + ", " + engagements.node(period.nodeId()).label(),
                "Saisir les mesures " + IndicatorActions.days(period), period.dueOn(), period.engagementId(),
                IndicatorActions.path(period.engagementId(), period.nodeId()), roll.enter(period, collection));
    }
}
