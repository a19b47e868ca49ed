package fr.jalon.features.people;

import java.util.UUID;

/** The card, in the bound space, of who is signed in. */
public interface CurrentPerson {

    /**
     * @return the card's identifier
     * @throws fr.jalon.kernel.problem.Problem FORBIDDEN if the account has no card in this space
     */
    UUID id();

    /** @return given name and family name */
    String name();

    /** @return the role in the space as a whole */
    SpaceRole role();
}
