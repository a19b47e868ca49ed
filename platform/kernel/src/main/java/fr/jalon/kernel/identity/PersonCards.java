package fr.jalon.kernel.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A tenant's own cards of people, kept by a feature. Every method works in the bound tenant and in the transaction that
 * is open; the kernel opens both. An invitation leads to a card, and only the person who holds its link is bound to it: an
 * e-mail address never matches a person by itself.
 */
public interface PersonCards {

    /**
     * Makes the card of the person who starts to run a space.
     *
     * @param familyName not blank
     * @param givenName  not blank
     * @param role       code of a role that may manage a space
     * @return identifier of the new card
     * @throws fr.jalon.kernel.problem.Problem INVALID_REQUEST for a role that does not exist or may not be given this way
     */
    UUID createFirstManager(String familyName, String givenName, String role);

    /**
     * Binds a card to an account, once.
     *
     * @throws fr.jalon.kernel.problem.Problem CONFLICT if the card is bound already, NOT_FOUND if it does not exist
     */
    void bind(UUID person, UUID account);

    /** @return given and family name as shown, empty if there is no such card in the bound tenant */
    Optional<String> nameOf(UUID person);

    /** @return codes of the roles that the person holds in the bound tenant today, never null */
    Set<String> rolesOf(UUID person);
}
