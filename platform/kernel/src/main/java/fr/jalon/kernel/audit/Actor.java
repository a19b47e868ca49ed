package fr.jalon.kernel.audit;

import java.util.Optional;
import java.util.UUID;

/** Who acts in the work at hand; empty when the platform acts by itself, woken by a deadline. */
public interface Actor {

    /** @return the account signed in, if any */
    Optional<UUID> accountId();

    /** @return that account's card in the bound tenant, if any */
    Optional<UUID> personId();
}
