package fr.jalon.features.indicator.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.indicator.entity.CollectionPeriod;
import fr.jalon.features.indicator.entity.Measure;
import fr.jalon.features.indicator.entity.MeasureValidation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts what is expected, entered and validated in periods. */
@ApplicationScoped
class Counting {

    @Inject
    private IndicatorBook book;

    @Inject
    private IndicatorSets sets;

    @Inject
    private Engagements engagements;

    /** Counts the periods of one node. */
    void count(UUID engagementId, UUID nodeId) {
        book.flush();
        count(engagementId, book.periods(engagementId).stream().filter(period -> period.nodeId().equals(nodeId)).toList(),
                book.measuresOf(nodeId));
    }

    /** Counts those periods. */
    void count(UUID engagementId, List<CollectionPeriod> periods, List<Measure> measures) {
        IndicatorSets.Sets all = sets.of(engagementId);
        Map<UUID, Map<String, Measure>> newest = newest(measures);
        Set<UUID> validated = book.validations(engagementId).stream().map(MeasureValidation::measureId).collect(Collectors.toSet());
        for (CollectionPeriod period : periods) {
            engagements.definition(engagementId).collection(period.collection()).ifPresent(collection -> {
                Set<String> expected = all.expected(period.nodeId(), collection, period.lastOn());
                Map<String, Measure> there = newest.getOrDefault(period.id(), Map.of());
                List<Measure> entered = expected.stream().map(there::get).filter(Objects::nonNull).toList();
                period.count(expected.size(), entered.size(), (int) entered.stream().filter(m -> validated.contains(m.id())).count());
            });
        }
    }

    /** @return by period and indicator the newest version */
    static Map<UUID, Map<String, Measure>> newest(List<Measure> oldestFirst) {
        Map<UUID, Map<String, Measure>> newest = new HashMap<>();
        oldestFirst.forEach(measure -> newest.computeIfAbsent(measure.periodId(), any -> new HashMap<>()).put(measure.indicator(), measure));
        return newest;
    }
}
