package fr.jalon.features.indicator.control;

import fr.jalon.features.chronology.ChronologySource;
import fr.jalon.features.chronology.Doers;
import fr.jalon.features.chronology.Fact;
import fr.jalon.features.chronology.Stamp;
import fr.jalon.features.engagement.ContractRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.indicator.entity.CollectionPeriod;
import fr.jalon.features.indicator.entity.IndicatorVersion;
import fr.jalon.features.indicator.entity.Measure;
import fr.jalon.features.indicator.entity.MeasureValidation;
import fr.jalon.features.programme.definition.CollectionDefinition;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was chosen, adapted, aimed at and validated. Entries are work in progress: a validation says what they came to. */
@ApplicationScoped
public class IndicatorChronology implements ChronologySource {

    @Inject
    private IndicatorBook book;

    @Inject
    private IndicatorSets sets;

    @Inject
    private Engagements engagements;

    @Inject
    private RecordClosings closings;

    @Inject
    private Doers doers;

    @Inject
    private SpaceSettings space;

    /** What one person validated of one period on one day is one fact: nobody reads eight lines for it. */
    private record Turn(UUID periodId, UUID personId, UUID mandateId, LocalDate day) {
    }

    @Override
    public List<Fact> facts(ContractRef contract, Set<UUID> nodes) {
        UUID engagement = contract.engagementId();
        List<Fact> facts = new ArrayList<>();
        book.versions(engagement).stream().filter(version -> nodes.contains(version.nodeId())).map(this::version).forEach(facts::add);
        Map<UUID, CollectionPeriod> periods = book.periods(engagement).stream().filter(period -> nodes.contains(period.nodeId()))
                .collect(Collectors.toMap(CollectionPeriod::id, Function.identity()));
        Map<UUID, Measure> measures = book.measures(engagement).stream().filter(measure -> periods.containsKey(measure.periodId()))
                .collect(Collectors.toMap(Measure::id, Function.identity()));
        IndicatorSets.Sets all = sets.of(engagement);
        book.validations(engagement).stream().filter(validation -> measures.containsKey(validation.measureId()))
                .collect(Collectors.groupingBy(validation -> new Turn(measures.get(validation.measureId()).periodId(), validation.personId(),
                        validation.mandateId(), validation.at().atZone(space.timeZone()).toLocalDate())))
                .forEach((turn, some) -> facts.add(validated(periods.get(turn.periodId()), turn, some, measures, all)));
        book.reopenings(List.of(engagement)).stream().filter(made -> nodes.contains(made.nodeId())).map(made -> Fact.at(made.at(), made.nodeId(),
                "Relevé clos rouvert : " + engagements.definition(engagement).collection(made.collection()).map(CollectionDefinition::label)
                        .orElse(made.collection()), doers.by(made.personId(), made.mandateId()),
                Fact.details("Motif", made.reason(), "Jusqu'au", Stamp.of(made.untilOn())))).forEach(facts::add);
        closed(engagement, nodes).forEach(facts::add);
        return facts;
    }

    private List<Fact> closed(UUID engagement, Set<UUID> nodes) {
        RecordClosings.Closings all = closings.of(engagement);
        return engagements.definition(engagement).collections().stream().flatMap(collection -> engagements.nodes(engagement).stream()
                .filter(node -> nodes.contains(node.id()) && node.level().equals(collection.level()))
                .flatMap(node -> all.of(node.id(), collection).stream()))
                .map(closing -> Fact.on(closing.by().on(), closing.nodeId(), "Relevé clos : " + closing.collection().label(), null,
                        Fact.details("Clos par", closing.by().title()))).toList();
    }

    private Fact version(IndicatorVersion version) {
        String what = switch (version.act()) {
            case CHOSEN -> "Indicateur choisi";
            case DROPPED -> "Indicateur retiré";
            case ADAPTED -> "Indicateur adapté";
            case WRITTEN -> "Indicateur écrit par l'équipe";
            case TARGETED -> "Cible fixée";
        };
        boolean target = version.act() == IndicatorVersion.Act.TARGETED;
        return Fact.at(version.at(), version.nodeId(), what + ", indicateur « " + version.facts().label() + " »", doers.by(version.personId(), null),
                Fact.details("Motif", version.reason(), "Cible", target ? Choosing.words(version.target(), version.facts()) : null,
                        "À atteindre pour le", target ? Stamp.of(version.target().on()) : null));
    }

    private Fact validated(CollectionPeriod period, Turn turn, List<MeasureValidation> some, Map<UUID, Measure> measures, IndicatorSets.Sets all) {
        String values = some.stream().sorted(Comparator.comparing(MeasureValidation::at)).map(validation -> measures.get(validation.measureId()))
                .map(measure -> label(period, measure, all) + " : " + Collecting.words(measure.figures())).collect(Collectors.joining(" ; "));
        return Fact.at(some.stream().map(MeasureValidation::at).max(Comparator.naturalOrder()).orElseThrow(), period.nodeId(),
                (some.size() > 1 ? some.size() + " mesures validées, relevé " : "Mesure validée, relevé ") + Collecting.words(period),
                doers.by(turn.personId(), turn.mandateId()), Fact.details("Valeurs", values));
    }

    private String label(CollectionPeriod period, Measure measure, IndicatorSets.Sets all) {
        return engagements.definition(period.engagementId()).collection(period.collection())
                .flatMap(collection -> all.find(period.nodeId(), collection, measure.indicator())).map(found -> found.facts().label())
                .orElse(measure.indicator());
    }
}
