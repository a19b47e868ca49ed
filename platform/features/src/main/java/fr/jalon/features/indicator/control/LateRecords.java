package fr.jalon.features.indicator.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.indicator.entity.CollectionPeriod;
import fr.jalon.features.programme.definition.CollectionDefinition;
import fr.jalon.features.programme.definition.RegisterWarning;
import fr.jalon.features.warning.SignSource;
import fr.jalon.kernel.legaltime.FrenchDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Periods with missing measures past their day. */
@ApplicationScoped
public class LateRecords implements SignSource {

    @Inject
    private IndicatorBook book;

    @Inject
    private RecordClosings closings;

    @Inject
    private Engagements engagements;

    @Override
    public RegisterWarning.Kind kind() {
        return RegisterWarning.Kind.LATE_RECORDS;
    }

    @Override
    public Map<UUID, List<Evidence>> evidence(Question question) {
        RecordClosings.Closings closed = closings.of(question.engagementId());
        Map<UUID, List<Evidence>> late = book.periods(question.engagementId()).stream().filter(period -> question.nodes().contains(period.nodeId())
                && !period.withdrawn() && period.missing() > 0 && period.dueOn().isBefore(question.today()) && !closed.closed(period))
                .collect(Collectors.groupingBy(CollectionPeriod::nodeId, Collectors.mapping(this::evidence, Collectors.toList())));
        late.values().removeIf(some -> some.size() < question.threshold());
        return late;
    }

    private Evidence evidence(CollectionPeriod period) {
        String label = engagements.definition(period.engagementId()).collection(period.collection()).map(CollectionDefinition::label)
                .orElse(period.collection());
        return new Evidence(period.id().toString(), label + " " + Collecting.words(period) + " : " + (period.missing() == 1 ? "une mesure manque"
                : period.missing() + " mesures manquent") + " depuis le " + FrenchDate.day(period.dueOn()), period.dueOn());
    }
}
