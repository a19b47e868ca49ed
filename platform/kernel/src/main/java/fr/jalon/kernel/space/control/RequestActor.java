package fr.jalon.kernel.space.control;

import fr.jalon.kernel.audit.Actor;
import fr.jalon.kernel.identity.CurrentAccount;
import fr.jalon.kernel.space.CurrentSpace;
import fr.jalon.kernel.space.Space;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The actor of a request is its account; a wake-up has none. */
@ApplicationScoped
public class RequestActor implements Actor {

    @Inject
    private CurrentAccount account;

    @Inject
    private CurrentSpace space;

    @Inject
    private BeanManager beans;

    @Override
    public Optional<UUID> accountId() {
        return inRequest() && account.present() ? Optional.of(account.id()) : Optional.empty();
    }

    @Override
    public Optional<UUID> personId() {
        return inRequest() ? space.find().map(Space::person) : Optional.empty();
    }

    private boolean inRequest() {
        try {
            return beans.getContext(RequestScoped.class).isActive();
        } catch (ContextNotActiveException none) {
            return false;
        }
    }
}
