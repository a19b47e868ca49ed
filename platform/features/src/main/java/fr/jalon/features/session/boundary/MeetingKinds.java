package fr.jalon.features.session.boundary;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.Access;
import fr.jalon.features.programme.definition.MeetingDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.RoleDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.session.boundary.AddedMeetingDtos.MeetingKindDto;
import fr.jalon.features.session.boundary.AddedMeetingDtos.MeetingPurposeDto;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Tells what meetings may be added, and where. */
@ApplicationScoped
public class MeetingKinds {

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    /** @return every declared kind, also those that the caller may add nowhere */
    List<MeetingKindDto> of(UUID engagementId) {
        engagements.get(engagementId);
        access.requireVisible(engagementId);
        ProgrammeDefinition programme = engagements.definition(engagementId);
        return programme.meetings().stream().map(kind -> kind(engagementId, programme, kind)).toList();
    }

    private MeetingKindDto kind(UUID engagementId, ProgrammeDefinition programme, MeetingDefinition kind) {
        List<NodeRef> nodes = engagements.nodes(engagementId).stream().filter(node -> node.level().equals(kind.level())
                && node.leftOn() == null && access.may(node.id(), SeatRight.PLAN)).toList();
        String citation = programme.citation(kind.provenance());
        return new MeetingKindDto(kind.code(), kind.label(), citation.isEmpty() ? null : citation,
                kind.roles().stream().map(role -> programme.role(role).map(RoleDefinition::label).orElse(role)).toList(),
                kind.purposes().stream().map(purpose -> new MeetingPurposeDto(purpose.code(), purpose.label())).toList(),
                nodes.stream().map(SessionViews::ref).toList());
    }
}
