package fr.jalon.features.organisation.control;

import fr.jalon.features.organisation.OrganisationRef;
import fr.jalon.features.programme.InstalledProgramme;
import fr.jalon.features.programme.ProgrammeCatalogue;
import fr.jalon.features.programme.definition.CheckDefinition;
import fr.jalon.features.programme.definition.Condition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a programme's checks say of an organisation before it is picked for a level. */
@ApplicationScoped
public class OrganisationNotices {

    @Inject
    private ProgrammeCatalogue programmes;

    /** @return French warnings; empty without a programme and level */
    public List<String> about(OrganisationRef organisation, String programme, String level) {
        if (programme == null || level == null) {
            return List.of();
        }
        Optional<ProgrammeDefinition> definition = programmes.newest(programme).map(InstalledProgramme::definition);
        return definition.map(d -> d.checks().stream()
                .filter(check -> check.when() instanceof Condition.OrganisationLacks lacks && level.equals(lacks.level())
                        && !organisation.held().contains(lacks.attribute()))
                .map(CheckDefinition::text).map(text -> d.values(Map.of()).render(text)).toList()).orElse(List.of());
    }
}
