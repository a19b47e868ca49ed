package fr.jalon.kernel.identity;

import fr.jalon.kernel.identity.control.IdentitySettings;
import fr.jalon.kernel.identity.control.OpaqueSecret;
import fr.jalon.kernel.identity.entity.SignedIn;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The account of the current request. Nobody is signed in until the request's cookie or token was found valid. */
@RequestScoped
public class CurrentAccount {

    @Inject
    private IdentitySettings settings;

    private SignedIn account;
    private OpaqueSecret session;

    /** For the container. */
    public CurrentAccount() {
    }

    /** @param settings names the administrators; for tests */
    public CurrentAccount(IdentitySettings settings) {
        this.settings = settings;
    }

    /**
     * Called once per request, by who checked its credentials.
     *
     * @param who     the account
     * @param browser secret of the session, empty for a bearer token
     */
    public void admit(SignedIn who, Optional<OpaqueSecret> browser) {
        this.account = who;
        this.session = browser.orElse(null);
    }

    /** @return whether somebody is signed in */
    public boolean present() {
        return account != null;
    }

    /**
     * @return the account
     * @throws Problem NOT_SIGNED_IN if there is none
     */
    public UUID id() {
        return account().accountId();
    }

    /** @return alias of the provider that the account signed in with; @throws Problem NOT_SIGNED_IN if there is none */
    public String provider() {
        return account().provider();
    }

    /** @return what to call the person, from the provider; a space has its own card of the person */
    public String displayName() {
        return account().displayName();
    }

    /** @return whether the account operates the platform; false when nobody is signed in */
    public boolean administrator() {
        return present() && settings.administrator(account.provider(), account.subject());
    }

    /** @return the session's secret, empty for a bearer token or when nobody is signed in */
    public Optional<OpaqueSecret> session() {
        return Optional.ofNullable(session);
    }

    private SignedIn account() {
        if (account == null) {
            throw new Problem(CommonProblem.NOT_SIGNED_IN, "Connectez-vous, puis recommencez.");
        }
        return account;
    }
}
