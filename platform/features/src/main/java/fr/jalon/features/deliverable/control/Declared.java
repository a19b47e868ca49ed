package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.programme.definition.ApprovalDefinition;
import fr.jalon.features.programme.definition.DeliverableDefinition;
import fr.jalon.features.programme.definition.PartyDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.RoleDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** What the programme declares about an obligation, in the version that its engagement runs on. */
@ApplicationScoped
public class Declared {

    @Inject
    private Engagements engagements;

    /** @return the engagement's programme */
    public ProgrammeDefinition programme(UUID engagementId) {
        return engagements.definition(engagementId);
    }

    /** @return the deliverable; empty if a later version of the programme dropped it */
    public Optional<DeliverableDefinition> deliverable(Obligation obligation) {
        return programme(obligation.engagementId()).deliverable(obligation.code());
    }

    /** @return how it is decided; empty if nobody decides */
    public Optional<ApprovalDefinition> approval(Obligation obligation) {
        return obligation.approval() == null ? Optional.empty()
                : programme(obligation.engagementId()).approval(obligation.approval());
    }

    /** @return French label of a role, its code if it is not declared any more, null for null */
    public String roleLabel(UUID engagementId, String role) {
        return role == null ? null : programme(engagementId).role(role).map(RoleDefinition::label).orElse(role);
    }

    /** @return French name that the programme gives the party that owes */
    public String obligorLabel(Obligation obligation) {
        return programme(obligation.engagementId()).contract().parties().stream()
                .filter(party -> party.quality() == obligation.obligor()).map(PartyDefinition::label).findFirst()
                .orElse("La partie qui doit ce livrable");
    }
}
