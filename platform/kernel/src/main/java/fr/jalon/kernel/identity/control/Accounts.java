package fr.jalon.kernel.identity.control;

import fr.jalon.kernel.identity.entity.SignedIn;
import fr.jalon.kernel.identity.entity.VerifiedIdentity;
import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.persistence.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Accounts: issuer and subject, nothing else identifies one. Signing in makes the account; it opens no space. */
@ApplicationScoped
public class Accounts {

    @Inject
    private ControlSql control;

    @Inject
    private Clock clock;

    /** For the container. */
    public Accounts() {
    }

    Accounts(ControlSql control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    /** @return the account of a verified identity, made at its first visit */
    public SignedIn recognise(VerifiedIdentity who) {
        UUID id = control.one("SELECT control.recognise_account(?, ?, ?, ?, ?)", row -> row.getObject(1, UUID.class),
                Ids.next(), who.issuer(), who.subject(), who.displayName(), clock.instant()).orElseThrow();
        return new SignedIn(id, who.provider(), who.issuer(), who.subject(), who.displayName());
    }
}
