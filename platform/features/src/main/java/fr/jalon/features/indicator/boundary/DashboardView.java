package fr.jalon.features.indicator.boundary;

import fr.jalon.features.engagement.EngagementRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.indicator.boundary.DashboardDtos.DashboardCellDto;
import fr.jalon.features.indicator.boundary.DashboardDtos.DashboardChoiceDto;
import fr.jalon.features.indicator.boundary.DashboardDtos.DashboardDto;
import fr.jalon.features.indicator.boundary.DashboardDtos.DashboardPlaceDto;
import fr.jalon.features.indicator.boundary.DashboardDtos.DashboardSectionDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.IndicatorDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.MeasurePointDto;
import fr.jalon.features.indicator.control.Dashboards;
import fr.jalon.features.indicator.control.Dashboards.Section;
import fr.jalon.features.indicator.control.IndicatorSets;
import fr.jalon.features.indicator.entity.IndicatorFacts;
import fr.jalon.features.indicator.entity.Target;
import fr.jalon.features.organisation.Organisations;
import fr.jalon.features.programme.definition.IndicatorDefinition;
import fr.jalon.features.programme.definition.LevelDefinition;
import fr.jalon.features.programme.definition.ParameterValues;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the dashboard over several projects. */
@ApplicationScoped
class DashboardView {

    @Inject
    private Dashboards dashboards;

    @Inject
    private Engagements engagements;

    @Inject
    private Organisations organisations;

    @Inject
    private SpaceSettings space;

    DashboardDto dashboard(Dashboards.Choice choice) {
        Dashboards.Ground ground = dashboards.ground();
        Map<String, String> programmes = new LinkedHashMap<>();
        ground.engagements().stream().filter(e -> !ground.measured(e, engagements.definition(e.id())).isEmpty()).map(EngagementRef::programme)
                .forEach(found -> programmes.putIfAbsent(found.pluginId(), found.title()));
        List<DashboardChoiceDto> bodies = organisations.byIds(dashboards.organisations(ground)).values().stream()
                .map(body -> new DashboardChoiceDto(body.id().toString(), body.finess() == null ? body.name() : body.name() + " (" + body.finess() + ")"))
                .sorted(Comparator.comparing(DashboardChoiceDto::label)).toList();
        return new DashboardDto(programmes.entrySet().stream().map(e -> new DashboardChoiceDto(e.getKey(), e.getValue())).toList(), bodies,
                dashboards.sections(ground, choice).stream().map(this::section).toList());
    }

    private DashboardSectionDto section(Section section) {
        PointLens lens = new PointLens(null, space.today());
        List<IndicatorDto> indicators = new ArrayList<>();
        List<DashboardCellDto> cells = new ArrayList<>();
        for (Dashboards.Line line : section.lines()) {
            Target target = target(section, line.declared());
            indicators.add(indicator(section, line, target, lens));
            IndicatorFacts facts = IndicatorSets.facts(line.declared());
            section.places().keySet().stream().filter(line.places()::containsKey).forEach(id -> cells.add(new DashboardCellDto(id,
                    line.declared().code(), lens.total(facts, target, line.places().get(id).span(), line.places().get(id).total()))));
        }
        List<DashboardPlaceDto> compared = section.places().values().stream().map(place -> new DashboardPlaceDto(place.engagement().id(),
                place.engagement().title(), place.node().id(), place.node().label(), place.node().path())).toList();
        String label = section.levels().stream().filter(level -> level.code().equals(section.level())).map(LevelDefinition::label).findFirst().orElse("");
        return new DashboardSectionDto(section.programme().programme().pluginId(), section.programme().programme().title(), section.measured(),
                section.projects(), section.levels().stream().map(level -> new DashboardChoiceDto(level.code(), level.label())).toList(),
                section.level(), label, indicators, compared, cells);
    }

    private IndicatorDto indicator(Section section, Dashboards.Line line, Target target, PointLens lens) {
        IndicatorFacts facts = IndicatorSets.facts(line.declared());
        List<MeasurePointDto> points = line.series().entrySet().stream().map(e -> lens.total(facts, target, e.getKey(), e.getValue())).toList();
        String source = section.definition().citation(line.declared().provenance());
        return new IndicatorDto(line.declared().code(), facts.label(), facts.definition(), facts.family(), facts.formula(), facts.numerator(),
                line.declared().numeratorUnit(), facts.denominator(), line.declared().denominatorUnit(), facts.unit(), facts.factor(),
                facts.decimals(), facts.dataSource(), null, null, line.declared().caveat(), source.isEmpty() ? null : source, facts.good(), 0,
                false, true, IndicatorView.target(target, facts), points);
    }

    /** A target that follows from a project's own settings holds for that project only. */
    private Target target(Section section, IndicatorDefinition declared) {
        boolean own = declared.target() != null && !declared.target().parameters().isEmpty();
        if (own && section.single() == null) {
            return Target.NONE;
        }
        ParameterValues values = own ? engagements.parameters(section.single()) : section.definition().values(Map.of());
        return IndicatorSets.target(declared, values);
    }
}
