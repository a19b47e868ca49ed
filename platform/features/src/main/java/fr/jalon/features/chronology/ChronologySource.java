package fr.jalon.features.chronology;

import fr.jalon.features.engagement.ContractRef;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A feature that knows facts of a contract. Every CDI bean of this type is asked, inside the tenant's transaction. */
public interface ChronologySource {

    /**
     * @param nodes nodes that the contract covers and whose facts are asked for; rights are checked before
     * @return its facts, in any order
     */
    List<Fact> facts(ContractRef contract, Set<UUID> nodes);
}
