package fr.jalon.features.plan.boundary;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.Parameters;
import fr.jalon.features.people.People;
import fr.jalon.features.plan.boundary.PlanDtos.ParameterSettingDto;
import fr.jalon.features.plan.boundary.PlanDtos.PlanWarningDto;
import fr.jalon.features.plan.boundary.PlanDtos.SettingEntryDto;
import fr.jalon.features.plan.boundary.PlanDtos.SettingOptionDto;
import fr.jalon.features.programme.definition.ParameterDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells parameters with their source, their story and what contradicts them. */
@ApplicationScoped
class ParameterViews {

    @Inject
    private Parameters parameters;

    @Inject
    private Engagements engagements;

    @Inject
    private People people;

    List<ParameterSettingDto> of(UUID engagementId) {
        ProgrammeDefinition definition = engagements.definition(engagementId);
        List<Parameters.Setting> settings = parameters.of(engagementId);
        Map<UUID, String> names = people.names(settings.stream().flatMap(s -> s.entries().stream()).map(Parameters.Entry::by).toList());
        return settings.stream().map(setting -> of(definition, setting, names)).toList();
    }

    private static ParameterSettingDto of(ProgrammeDefinition definition, Parameters.Setting setting, Map<UUID, String> names) {
        ParameterDefinition p = setting.parameter();
        String citation = definition.citation(p.provenance());
        return new ParameterSettingDto(p.code(), p.label(), p.help(), p.type().name(), p.unit(), setting.value(), p.defaultValue(),
                p.minimum(), p.maximum(), p.options().stream().map(o -> new SettingOptionDto(o.value(), o.label(), null)).toList(),
                p.alternatives().stream().map(a -> new SettingOptionDto(a.typed(p.type()), a.text(),
                        WarningViews.source(definition.citation(a.provenance())))).toList(),
                p.changeable() == ParameterDefinition.Changeable.RUNNING, WarningViews.source(citation),
                p.ambiguity() == null ? List.of() : List.of(new PlanWarningDto(p.ambiguity().code(), p.ambiguity().text(),
                        WarningViews.source(citation))),
                setting.entries().stream().map(e -> new SettingEntryDto(e.value(), e.source(), e.since(), e.at(), names.get(e.by())))
                        .toList());
    }
}
