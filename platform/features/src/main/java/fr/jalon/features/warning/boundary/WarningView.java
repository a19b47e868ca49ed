package fr.jalon.features.warning.boundary;

import fr.jalon.features.engagement.EngagementRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.People;
import fr.jalon.features.warning.boundary.WarningDtos.WarningDecisionDto;
import fr.jalon.features.warning.boundary.WarningDtos.EarlyWarningDto;
import fr.jalon.features.warning.boundary.WarningDtos.WarningEvidenceDto;
import fr.jalon.features.warning.boundary.WarningDtos.WarningSignDto;
import fr.jalon.features.warning.control.Warnings;
import fr.jalon.features.warning.control.Warnings.Warning;
import fr.jalon.features.warning.entity.WarningDecision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Builds what the screens show, inside the transaction. */
@ApplicationScoped
class WarningView {

    @Inject
    private Warnings warnings;

    @Inject
    private Engagements engagements;

    @Inject
    private People people;

    List<EarlyWarningDto> all() {
        List<EngagementRef> running = engagements.all().stream().filter(engagement -> !engagement.closed()).toList();
        engagements.readAll(running.stream().map(EngagementRef::id).toList());
        return running.stream().flatMap(engagement -> warnings.of(engagement.id()).stream().map(warning -> dto(engagement, warning))).toList();
    }

    List<EarlyWarningDto> of(UUID engagementId) {
        EngagementRef engagement = engagements.get(engagementId);
        return warnings.of(engagementId).stream().map(warning -> dto(engagement, warning)).toList();
    }

    private EarlyWarningDto dto(EngagementRef engagement, Warning warning) {
        WarningDecision decided = warning.decided();
        return new EarlyWarningDto(engagement.id(), engagement.title(), warning.place().id(), warning.place().label(), warning.place().path(),
                warning.register().code(), warning.register().label(), warning.signs().stream().map(sign -> new WarningSignDto(sign.kind(),
                        sign.evidence().stream().map(one -> new WarningEvidenceDto(one.key(), one.text(), one.on())).toList())).toList(),
                warning.measures(), decided == null ? null : new WarningDecisionDto(decided.entryId(), decided.reason(),
                        people.name(decided.personId()), decided.at()));
    }
}
