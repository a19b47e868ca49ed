package fr.jalon.features.indicator.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.indicator.entity.IndicatorFacts;
import fr.jalon.features.indicator.entity.IndicatorVersion;
import fr.jalon.features.indicator.entity.Target;
import fr.jalon.features.programme.definition.CollectionDefinition;
import fr.jalon.features.programme.definition.CollectionDefinition.Rule;
import fr.jalon.features.programme.definition.IndicatorDefinition;
import fr.jalon.features.programme.definition.ParameterValues;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What each node measures: the declared bank and what the nodes made of it. */
@ApplicationScoped
public class IndicatorSets {

    @Inject
    private Engagements engagements;

    @Inject
    private IndicatorBook book;

    /** @return the sets of an engagement's nodes, read once */
    public Sets of(UUID engagementId) {
        return new Sets(engagements.definition(engagementId), engagements.parameters(engagementId), book.versions(engagementId));
    }

    /** The sets of all nodes. */
    public static final class Sets {

        private final ProgrammeDefinition programme;
        private final ParameterValues values;
        private final Map<UUID, Map<String, List<IndicatorVersion>>> versions;

        Sets(ProgrammeDefinition programme, ParameterValues values, List<IndicatorVersion> versions) {
            this.programme = programme;
            this.values = values;
            this.versions = versions.stream().collect(Collectors.groupingBy(IndicatorVersion::nodeId,
                    Collectors.groupingBy(IndicatorVersion::indicator, LinkedHashMap::new, Collectors.toList())));
        }

        /** @return everything that a node may measure in a collection, measured or not, in the order of the declaration */
        public List<MeasuredIndicator> all(UUID nodeId, CollectionDefinition collection) {
            Set<String> codes = new LinkedHashSet<>();
            programme.indicators().stream().filter(declared -> collection.family(declared.family()).isPresent())
                    .forEach(declared -> codes.add(declared.code()));
            of(nodeId).forEach((code, made) -> {
                if (collection.family(made.get(0).facts().family()).isPresent()) {
                    codes.add(code);
                }
            });
            List<MeasuredIndicator> all = new ArrayList<>();
            codes.forEach(code -> find(nodeId, collection, code).ifPresent(all::add));
            return all;
        }

        /** @return one of them */
        public Optional<MeasuredIndicator> find(UUID nodeId, CollectionDefinition collection, String code) {
            List<IndicatorVersion> made = of(nodeId).getOrDefault(code, List.of());
            Optional<IndicatorDefinition> declared = programme.indicator(code).filter(found -> collection.family(found.family()).isPresent());
            if (declared.isEmpty() && made.isEmpty()) {
                return Optional.empty();
            }
            boolean everyone = declared.flatMap(found -> collection.family(found.family()))
                    .map(family -> family.rule() == Rule.EVERYONE).orElse(false);
            return Optional.of(new MeasuredIndicator(code, declared.orElse(null),
                    declared.map(found -> new MeasuredIndicator.Base(facts(found), target(found, values))).orElse(null), everyone, made));
        }

        /** @return codes of what a node owes for a period that ends on a day */
        Set<String> expected(UUID nodeId, CollectionDefinition collection, LocalDate lastOn) {
            return all(nodeId, collection).stream().filter(indicator -> indicator.measuredOn(lastOn)).map(MeasuredIndicator::code)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private Map<String, List<IndicatorVersion>> of(UUID nodeId) {
            return versions.getOrDefault(nodeId, Collections.emptyMap());
        }
    }

    /** @return what is aimed at as it is declared */
    public static Target target(IndicatorDefinition declared, ParameterValues values) {
        if (declared.band() != null) {
            return new Target(null, declared.band().min(), declared.band().max(), null);
        }
        BigDecimal aim = declared.target() == null ? null : declared.target().resolve(values);
        return switch (declared.good()) {
            case UP -> new Target(null, aim, null, null);
            case DOWN -> new Target(null, null, aim, null);
            case BAND, NEITHER -> Target.NONE;
        };
    }

    /** @return an indicator as it is declared */
    public static IndicatorFacts facts(IndicatorDefinition declared) {
        return new IndicatorFacts(declared.family(), declared.label(), declared.definition(), declared.formula(), declared.numerator(),
                declared.denominator(), declared.unit(), declared.factor(), declared.decimals(), declared.dataSource(), declared.good());
    }
}
