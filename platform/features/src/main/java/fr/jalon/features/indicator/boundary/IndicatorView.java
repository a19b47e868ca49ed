package fr.jalon.features.indicator.boundary;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.indicator.IndicatorProblem;
import fr.jalon.features.indicator.boundary.IndicatorDtos.IndicatorBoardDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.IndicatorComparisonDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.IndicatorDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.IndicatorFamilyDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.IndicatorPlaceDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.IndicatorTargetDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.IndicatorVersionDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.MeasurePointDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.MeasureState;
import fr.jalon.features.indicator.boundary.IndicatorDtos.MeasureVersionDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.RecordClosingDto;
import fr.jalon.features.indicator.control.Choosing;
import fr.jalon.features.indicator.control.Collecting;
import fr.jalon.features.indicator.control.IndicatorBook;
import fr.jalon.features.indicator.control.IndicatorSets;
import fr.jalon.features.indicator.control.MeasuredIndicator;
import fr.jalon.features.indicator.control.RecordClosings;
import fr.jalon.features.indicator.entity.CollectionPeriod;
import fr.jalon.features.indicator.entity.GapAnalysis;
import fr.jalon.features.indicator.entity.IndicatorFacts;
import fr.jalon.features.indicator.entity.IndicatorVersion;
import fr.jalon.features.indicator.entity.Measure;
import fr.jalon.features.indicator.entity.MeasureValidation;
import fr.jalon.features.indicator.entity.Target;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.People;
import fr.jalon.features.programme.definition.CollectionDefinition;
import fr.jalon.features.programme.definition.CollectionDefinition.Rule;
import fr.jalon.features.programme.definition.IndicatorDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds what the screens show, inside the transaction. */
@ApplicationScoped
class IndicatorView {

    @Inject
    private IndicatorBook book;

    @Inject
    private IndicatorSets sets;

    @Inject
    private RecordClosings closings;

    @Inject
    private Places places;

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private People people;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    /** @throws Problem NO_INDICATOR if it is none of the caller's places */
    IndicatorBoardDto board(UUID engagementId, UUID nodeId) {
        IndicatorPlaceDto place = place(places.of(engagementId), nodeId);
        List<CollectionDefinition> collections = engagements.definition(engagementId).collections();
        List<IndicatorFamilyDto> families = collections.stream().flatMap(c -> c.families().stream())
                .map(family -> new IndicatorFamilyDto(family.code(), family.label(), family.rule().name())).toList();
        Read read = new Read(engagementId, place.measures() ? book.measuresOf(place.id()) : book.measures(engagementId));
        Page page = new Page(read, place);
        List<IndicatorDto> indicators = new ArrayList<>();
        collections.forEach(collection -> indicators.addAll(page.indicators(collection)));
        return new IndicatorBoardDto(place, families, indicators, place.measures() ? page.bank(collections) : List.of(),
                place.measures() ? closings(read.closings, place, collections) : List.of());
    }

    private List<RecordClosingDto> closings(RecordClosings.Closings all, IndicatorPlaceDto place, List<CollectionDefinition> collections) {
        return collections.stream().flatMap(collection -> all.of(place.id(), collection).stream()).map(closing -> new RecordClosingDto(
                closing.collection().code(), closing.collection().label(), closing.by().on(), closing.closed(space.today()), closings.words(closing),
                closing.reopened() == null ? null : closing.reopened().untilOn(),
                closing.reopened() == null ? null : people.name(closing.reopened().personId()), closings.mandate(closing).isPresent())).toList();
    }

    private static IndicatorPlaceDto place(List<IndicatorPlaceDto> all, UUID nodeId) {
        return all.stream().filter(found -> found.id().equals(nodeId)).findFirst().orElseThrow(() -> new Problem(IndicatorProblem.NO_INDICATOR,
                "Cet endroit n'a pas d'indicateurs, ou vous ne voyez pas tous ceux qui s'y additionnent."));
    }

    /** @return each indicator of each place directly below, in its newest period that is over */
    List<IndicatorComparisonDto> comparison(UUID engagementId, UUID nodeId) {
        List<IndicatorPlaceDto> all = places.of(engagementId);
        IndicatorPlaceDto place = place(all, nodeId);
        Set<UUID> below = engagements.nodes(engagementId).stream().filter(node -> place.id().equals(node.parentId())).map(NodeRef::id)
                .collect(Collectors.toSet());
        Read read = new Read(engagementId, book.measures(engagementId));
        List<IndicatorComparisonDto> compared = new ArrayList<>();
        for (IndicatorPlaceDto child : all) {
            if (below.contains(child.id())) {
                Page page = new Page(read, child);
                read.programme.collections().stream().flatMap(collection -> page.indicators(collection).stream())
                        .forEach(indicator -> over(indicator).ifPresent(point -> compared.add(new IndicatorComparisonDto(child,
                                indicator.code(), indicator.label(), indicator.unit(), point))));
            }
        }
        return compared;
    }

    private static Optional<MeasurePointDto> over(IndicatorDto indicator) {
        return indicator.points().stream().filter(point -> point.state() != MeasureState.AHEAD).reduce((one, next) -> next);
    }

    /** What is known of an engagement's indicators, read once. */
    private final class Read {

        private final ProgrammeDefinition programme;
        private final IndicatorSets.Sets all;
        private final List<CollectionPeriod> periods;
        private final PointLens lens;
        private final RecordClosings.Closings closings;

        Read(UUID engagementId, List<Measure> measures) {
            this.programme = engagements.definition(engagementId);
            this.all = sets.of(engagementId);
            this.periods = book.periods(engagementId).stream().filter(period -> !period.withdrawn()).toList();
            this.lens = new PointLens(known(engagementId, measures), space.today());
            this.closings = IndicatorView.this.closings.of(engagementId);
        }

        private PointLens.Known known(UUID engagementId, List<Measure> measures) {
            Map<UUID, Map<String, Measure>> newest = new HashMap<>();
            measures.forEach(m -> newest.computeIfAbsent(m.periodId(), any -> new HashMap<>()).put(m.indicator(), m));
            Map<UUID, MeasureValidation> validations = book.validations(engagementId).stream()
                    .collect(Collectors.toMap(MeasureValidation::measureId, found -> found));
            Map<UUID, GapAnalysis> analyses = new HashMap<>();
            book.analyses(engagementId).forEach(analysis -> analyses.put(analysis.measureId(), analysis));
            Set<UUID> persons = Stream.of(measures.stream().map(Measure::personId), validations.values().stream().map(MeasureValidation::personId),
                    analyses.values().stream().map(GapAnalysis::personId)).flatMap(some -> some).collect(Collectors.toSet());
            return new PointLens.Known(newest, validations, analyses, people.names(persons), me.id());
        }
    }

    /** One place's indicators. */
    private final class Page {

        private final Read read;
        private final IndicatorPlaceDto place;
        private final List<CollectionPeriod> periods;

        Page(Read read, IndicatorPlaceDto place) {
            this.read = read;
            this.place = place;
            Set<UUID> below = new HashSet<>(engagements.downwards(place.id()));
            this.periods = read.periods.stream().filter(period -> below.contains(period.nodeId())).toList();
        }

        List<IndicatorDto> indicators(CollectionDefinition collection) {
            List<CollectionPeriod> own = periods.stream().filter(period -> period.collection().equals(collection.code())).toList();
            return place.measures() ? measured(collection, own) : consolidated(collection, own);
        }

        private List<IndicatorDto> measured(CollectionDefinition collection, List<CollectionPeriod> own) {
            PointLens.May may = new PointLens.May(place.recordable() && open(collection), collection.validatedBy().stream()
                    .anyMatch(role -> access.mandateFor(place.id(), role).isPresent()));
            return read.all.all(place.id(), collection).stream().filter(MeasuredIndicator::measured)
                    .map(indicator -> dto(indicator, own.stream()
                            .filter(period -> indicator.measuredOn(period.lastOn()) || read.lens.knows(indicator, period))
                            .map(period -> read.lens.one(indicator, period, may)).toList())).toList();
        }

        private boolean open(CollectionDefinition collection) {
            return read.closings.of(place.id(), collection).filter(closing -> closing.closed(space.today())).isEmpty();
        }

        /** Only what is declared adds up: what a team wrote means something at its node alone. */
        private List<IndicatorDto> consolidated(CollectionDefinition collection, List<CollectionPeriod> own) {
            List<IndicatorDto> shown = new ArrayList<>();
            for (IndicatorDefinition declared : read.programme.indicators()) {
                MeasuredIndicator indicator = read.all.find(place.id(), collection, declared.code()).orElse(null);
                if (indicator != null) {
                    List<MeasurePointDto> points = sums(collection, indicator, own);
                    if (!points.isEmpty()) {
                        shown.add(dto(indicator, points));
                    }
                }
            }
            return shown;
        }

        private List<MeasurePointDto> sums(CollectionDefinition collection, MeasuredIndicator indicator, List<CollectionPeriod> own) {
            Map<LocalDate, Map<LocalDate, List<CollectionPeriod>>> same = new TreeMap<>();
            own.stream().filter(period -> read.all.find(period.nodeId(), collection, indicator.code())
                    .filter(found -> found.measuredOn(period.lastOn())).isPresent())
                    .forEach(period -> same.computeIfAbsent(period.firstOn(), any -> new LinkedHashMap<>())
                            .computeIfAbsent(period.lastOn(), any -> new ArrayList<>()).add(period));
            return same.values().stream().flatMap(some -> some.values().stream())
                    .map(some -> read.lens.sum(indicator.facts(), indicator.target(), indicator.code(), some)).toList();
        }

        List<IndicatorDto> bank(List<CollectionDefinition> collections) {
            return collections.stream().flatMap(collection -> read.all.all(place.id(), collection).stream().filter(found -> !found.measured())
                    .filter(found -> collection.family(found.facts().family()).orElseThrow().rule() != Rule.EVERYONE))
                    .map(indicator -> dto(indicator, List.of())).toList();
        }

        private IndicatorDto dto(MeasuredIndicator indicator, List<MeasurePointDto> points) {
            IndicatorFacts facts = indicator.facts();
            IndicatorDefinition declared = indicator.declared();
            boolean own = declared == null;
            String source = own ? "" : read.programme.citation(declared.provenance());
            return new IndicatorDto(indicator.code(), facts.label(), facts.definition(), facts.family(), facts.formula(), facts.numerator(),
                    own ? null : declared.numeratorUnit(), facts.denominator(), own ? null : declared.denominatorUnit(), facts.unit(),
                    facts.factor(), facts.decimals(), facts.dataSource(), own ? null : declared.firstMeasure(), own ? null : declared.evidence(),
                    own ? null : declared.caveat(), source.isEmpty() ? null : source, facts.good(), indicator.version(), indicator.adapted(),
                    indicator.everyone(), target(indicator.target(), facts), points);
        }
    }

    static IndicatorTargetDto target(Target target, IndicatorFacts facts) {
        return target.set() ? new IndicatorTargetDto(target.startValue(), target.low(), target.high(), target.on(),
                Choosing.words(target, facts)) : null;
    }

    /** @return versions of a measure, newest first */
    List<MeasureVersionDto> versions(UUID engagementId, UUID periodId, String indicator) {
        access.requireVisible(engagementId);
        CollectionPeriod period = book.periods(engagementId).stream().filter(found -> found.id().equals(periodId)).findFirst()
                .filter(found -> access.may(found.nodeId(), SeatRight.SEE)).orElseThrow(() -> new Problem(IndicatorProblem.NO_MEASURE,
                        "Cette période de relevé n'existe pas dans ce projet, ou vous n'y participez pas."));
        return book.versionsOf(period.id(), indicator).stream().map(measure -> new MeasureVersionDto(measure.version(),
                Collecting.words(measure.figures()), measure.unit(), measure.figures().evidence(), measure.figures().remark(),
                people.name(measure.personId()), measure.at())).toList();
    }

    /** @return what a node made of an indicator, newest first */
    List<IndicatorVersionDto> history(UUID engagementId, UUID nodeId, String code) {
        NodeRef node = engagements.nodes(engagementId).stream().filter(found -> found.id().equals(nodeId)).findFirst()
                .filter(found -> access.may(found.id(), SeatRight.SEE)).orElseThrow(() -> new Problem(IndicatorProblem.NO_INDICATOR,
                        "Cet indicateur n'existe pas dans ce projet, ou vous n'y participez pas."));
        IndicatorSets.Sets all = sets.of(engagementId);
        List<IndicatorVersion> versions = new ArrayList<>(engagements.definition(engagementId).collections().stream()
                .flatMap(collection -> all.find(node.id(), collection, code).stream()).flatMap(found -> found.versions().stream()).toList());
        Collections.reverse(versions);
        return versions.stream().map(version -> new IndicatorVersionDto(version.version(), act(version.act()), version.reason(),
                version.facts().label(), version.facts().unit(), version.facts().definition(), Choosing.words(version.target(), version.facts()),
                people.name(version.personId()), version.at())).toList();
    }

    private static String act(IndicatorVersion.Act act) {
        return switch (act) {
            case CHOSEN -> "Choisi dans la banque";
            case DROPPED -> "Retiré";
            case ADAPTED -> "Adapté";
            case WRITTEN -> "Écrit par l'équipe";
            case TARGETED -> "Cible fixée";
        };
    }
}
