package fr.jalon.features.contract.control;

import fr.jalon.features.contract.ContractParties;
import fr.jalon.features.contract.ContractProblem;
import fr.jalon.features.engagement.ContractRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.PartyRef;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.SpaceRight;
import fr.jalon.features.programme.definition.RoleDefinition;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The parties of a contract as persons. */
@ApplicationScoped
public class Parties implements ContractParties {

    @Inject
    private Terms terms;

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Override
    public ContractRef require(UUID engagementId) {
        ContractRef contract = terms.seen(engagementId).ref();
        if (!access.inSpace().contains(SpaceRight.SEE_ALL) && mine(contract).isEmpty()) {
            throw new Problem(ContractProblem.NOT_A_PARTY, "Le dossier de preuve est remis aux personnes qui agissent pour une partie "
                    + "au contrat, et aux agents de l'espace. Demandez-le à l'une d'elles.");
        }
        return contract;
    }

    @Override
    public String quality(ContractRef contract) {
        String roles = mine(contract).stream().map(role -> engagements.party(contract.nodeId(), role.quality())
                .map(PartyRef::organisationName).map(name -> role.label() + ", pour " + name).orElse(role.label()))
                .collect(Collectors.joining(" ; "));
        return roles.isEmpty() ? me.role().label() : roles;
    }

    /** A member of one place sees the contract above it, and acts on that place: both count. */
    private List<RoleDefinition> mine(ContractRef contract) {
        return engagements.definition(contract.engagementId()).roles().stream().filter(role -> role.quality() != null)
                .filter(role -> engagements.downwards(contract.nodeId()).stream().anyMatch(node -> access.mandateFor(node, role.code()).isPresent()))
                .toList();
    }
}
