package fr.jalon.features.engagement.control;

import fr.jalon.features.engagement.EngagementChanged;
import fr.jalon.features.engagement.Origins;
import fr.jalon.features.engagement.entity.Origin;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.programme.definition.OriginDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Keeps origins: a new date supersedes the former one on the same node. */
@ApplicationScoped
public class OriginBook implements Origins {

    @Inject
    private Persistence persistence;

    @Inject
    private EngagementReader engagements;

    @Inject
    private CurrentPerson me;

    @Inject
    private Event<EngagementChanged> changes;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Override
    public OriginDefinition check(UUID engagementId, UUID nodeId, String code, LocalDate day) {
        ProgrammeDefinition definition = engagements.definition(engagementId);
        OriginDefinition origin = definition.origins().stream().filter(o -> o.code().equals(code)).findFirst()
                .orElseThrow(() -> Problem.field("code", "Cette date d'origine n'existe pas dans ce programme."));
        OriginRules.dayFault(day).ifPresent(message -> {
            throw Problem.field("date", message);
        });
        OriginRules.levelFault(definition, origin, engagements.node(nodeId).level()).ifPresent(message -> {
            throw Problem.field("nodeId", message);
        });
        return origin;
    }

    @Override
    public void give(UUID engagementId, UUID nodeId, String code, LocalDate day, boolean actual) {
        OriginDefinition origin = check(engagementId, nodeId, code, day);
        put(engagementId, nodeId, new Origin.Given(code, day, actual));
        persistence.flush();
        audit.record("origin-given", "origin", nodeId, engagementId, "« " + code + " – " + origin.label() + " » : "
                + FrenchDate.day(day) + (actual ? " (date réelle)." : " (date prévue)."));
        changes.fire(new EngagementChanged(engagementId, EngagementChanged.Change.ORIGIN));
    }

    void put(UUID engagementId, UUID nodeId, Origin.Given given) {
        persistence.one(Origin.class, "SELECT o FROM Origin o WHERE o.nodeId = ?1 AND o.code = ?2 AND o.supersededAt IS NULL",
                nodeId, given.code()).ifPresent(former -> {
                    former.supersede(clock.instant());
                    // The old row leaves before the new one comes: at most one is in force.
                    persistence.flush();
                });
        persistence.add(new Origin(engagementId, nodeId, given, me.id(), clock.instant()));
    }
}
