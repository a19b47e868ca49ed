package fr.jalon.kernel.space.control;

import fr.jalon.kernel.identity.PersonCards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Set;
import java.util.UUID;

/** What a tenant's own card says of a person, read in a transaction of that tenant. */
@ApplicationScoped
public class CardNames {

    @Inject
    private Instance<PersonCards> cards;

    /**
     * @param name  as shown in the space, empty if the card is gone
     * @param roles codes of the roles held today
     */
    public record Card(String name, Set<String> roles) {
    }

    /** Runs in the bound tenant. */
    @Transactional(TxType.REQUIRES_NEW)
    public Card read(UUID person) {
        return new Card(cards.get().nameOf(person).orElse(""), cards.get().rolesOf(person));
    }
}
