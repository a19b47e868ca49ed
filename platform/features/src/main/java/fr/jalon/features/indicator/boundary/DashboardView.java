package fr.jalon.features.indicator.boundary;

import fr.jalon.features.engagement.EngagementRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.indicator.boundary.DashboardDtos.DashboardCellDto;
import fr.jalon.features.indicator.boundary.DashboardDtos.DashboardChoiceDto;
import fr.jalon.features.indicator.boundary.DashboardDtos.DashboardDto;
import fr.jalon.features.indicator.boundary.DashboardDtos.DashboardSectionDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.IndicatorDto;
import fr.jalon.features.indicator.boundary.IndicatorDtos.MeasurePointDto;
import fr.jalon.features.indicator.control.Dashboards;
import fr.jalon.features.indicator.control.Dashboards.Section;
import fr.jalon.features.indicator.control.IndicatorSets;
import fr.jalon.features.indicator.control.Span;
import fr.jalon.features.indicator.control.Total;
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
import java.util.Optional;

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
            section.places().forEach((id, place) -> newest(line.places().get(id)).ifPresent(found -> cells.add(new DashboardCellDto(
                    place.engagement().id(), place.engagement().title(), id, place.node().label(), place.node().path(), line.declared().code(),
                    line.declared().label(), line.declared().unit(), words(target, line.declared()), lens.total(IndicatorSets.facts(line.declared()),
                    target, found.getKey(), found.getValue())))));
        }
        String label = section.levels().stream().filter(level -> level.code().equals(section.level())).map(LevelDefinition::label).findFirst().orElse("");
        return new DashboardSectionDto(section.programme().programme().pluginId(), section.programme().programme().title(), section.measured(),
                section.projects(), section.levels().stream().map(level -> new DashboardChoiceDto(level.code(), level.label())).toList(),
                section.level(), label, indicators, cells);
    }

    private static Optional<Map.Entry<Span, Total>> newest(Map<Span, Total> spans) {
        return spans == null ? Optional.empty() : spans.entrySet().stream().max(Map.Entry.comparingByKey());
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

    private static String words(Target target, IndicatorDefinition declared) {
        var shown = IndicatorView.target(target, IndicatorSets.facts(declared));
        return shown == null ? null : shown.text();
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
