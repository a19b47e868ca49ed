package fr.jalon.features.people;

import java.util.UUID;

/** Makes the cards of people who come in by an act of the project; checks no right. */
public interface Cards {

    /**
     * @return the card of who has both that name and that address in this space, else a new one without any role in it
     * @throws fr.jalon.kernel.problem.Problem INVALID_REQUEST naming the fields that are wrong
     */
    UUID cardOf(Named person);

    /** A person as others name them; address, function and organisation may be null. */
    record Named(String familyName, String givenName, String email, String jobTitle, UUID organisationId) {
    }
}
