package fr.jalon.features.indicator.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.indicator.entity.CollectionPeriod;
import fr.jalon.features.indicator.entity.Measure;
import fr.jalon.features.plan.PlanRecomputed;
import fr.jalon.features.plan.Recurrences;
import fr.jalon.features.programme.definition.CollectionDefinition;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps a row for each period that the calendar's rules give. What was measured in a period stays: so do its days. */
@ApplicationScoped
public class PeriodUpkeep {

    @Inject
    private IndicatorBook book;

    @Inject
    private Recurrences recurrences;

    @Inject
    private Engagements engagements;

    @Inject
    private Counting counting;

    @Inject
    private SpaceSettings space;

    private record Key(UUID nodeId, String collection, int number) {
    }

    void follow(@Observes PlanRecomputed recomputed) {
        UUID engagement = recomputed.engagementId();
        List<CollectionDefinition> collections = engagements.definition(engagement).collections();
        if (collections.isEmpty()) {
            return;
        }
        book.oneAtATime(engagement);
        List<Measure> measures = book.measures(engagement);
        Set<UUID> used = measures.stream().map(Measure::periodId).collect(Collectors.toSet());
        Map<Key, CollectionPeriod> there = new HashMap<>();
        book.periods(engagement).forEach(period -> there.put(new Key(period.nodeId(), period.collection(), period.number()), period));
        for (CollectionDefinition collection : collections) {
            recurrences.of(engagement, collection, collection.period(), collection.due(), collection.provenance())
                    .forEach(turn -> follow(engagement, collection, turn, there, used));
        }
        there.values().stream().filter(gone -> !used.contains(gone.id())).forEach(gone -> gone.withdraw(space.today()));
        book.flush();
        counting.count(engagement, book.periods(engagement), measures);
    }

    private void follow(UUID engagementId, CollectionDefinition collection, Recurrences.Turn turn, Map<Key, CollectionPeriod> there,
            Set<UUID> used) {
        CollectionPeriod known = there.remove(new Key(turn.nodeId(), collection.code(), turn.number()));
        if (known != null && used.contains(known.id())) {
            return;
        }
        CollectionPeriod period = known == null ? new CollectionPeriod(engagementId, turn.nodeId(), collection.code(), turn.number()) : known;
        period.follow(turn.first(), turn.last(), turn.due());
        if (known == null) {
            book.add(period);
        }
    }
}
