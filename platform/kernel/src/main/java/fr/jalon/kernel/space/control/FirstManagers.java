package fr.jalon.kernel.space.control;

import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.identity.PersonCards;
import fr.jalon.kernel.space.Invitations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** Lets the administrator of the platform bring the first person into a space; everyone else is invited from inside. */
@ApplicationScoped
public class FirstManagers {

    @Inject
    private Instance<PersonCards> cards;

    @Inject
    private Invitations invitations;

    @Inject
    private Audit audit;

    /** Makes the card and its link in one transaction of the bound tenant. */
    @Transactional(TxType.REQUIRES_NEW)
    public Invitations.Issued invite(String familyName, String givenName, String role) {
        UUID person = cards.get().createFirstManager(familyName, givenName, role);
        audit.record("first-manager-invited", "person", person, null,
                "L'administrateur de la plateforme a invité " + givenName + " " + familyName + ".");
        return invitations.issue(person);
    }
}
