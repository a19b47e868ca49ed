package fr.jalon.kernel.identity.control;

import fr.jalon.kernel.identity.entity.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Scripts sign in with each request, by a bearer token; a production platform accepts none. */
@ApplicationScoped
public class BearerSignIn {

    @Inject
    private IdentityProviders providers;

    @Inject
    private Accounts accounts;

    @Inject
    private IdentitySettings settings;

    /**
     * @param token the token as sent
     * @throws SignInRefused for any token that is not accepted here
     */
    public SignedIn recognise(String token) {
        return accounts.recognise(new ScriptTokens(providers, settings.scriptClientId()).verify(token));
    }
}
