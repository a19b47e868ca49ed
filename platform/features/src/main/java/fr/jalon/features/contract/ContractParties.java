package fr.jalon.features.contract;

import fr.jalon.features.engagement.ContractRef;
import java.util.UUID;

/** Who may have everything about a contract. */
public interface ContractParties {

    /**
     * @return the contract, for a person who acts today for one of its parties by a mandate, or who works for the space's owner
     * @throws fr.jalon.kernel.problem.Problem NO_CONTRACT for whoever may not see it, NOT_A_PARTY, saying who may, for the others
     */
    ContractRef require(UUID engagementId);

    /** @return in which quality the current person acts, French; the role in the space for whoever acts for no party */
    String quality(ContractRef contract);
}
