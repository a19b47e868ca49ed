package fr.jalon.kernel.identity.control;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import fr.jalon.kernel.identity.control.SignInRefused.Reason;
import fr.jalon.kernel.identity.entity.LoginAttempt;
import fr.jalon.kernel.identity.entity.ProviderSettings;
import fr.jalon.kernel.identity.entity.VerifiedIdentity;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** The authorization code flow with PKCE (RFC 7636, S256), state and nonce, towards one provider. */
final class CodeFlow {

    private final OidcProvider provider;
    private final URI callback;

    /** @param callback our redirection address, the same for every provider */
    CodeFlow(OidcProvider provider, URI callback) {
        this.provider = provider;
        this.callback = callback;
    }

    /** @return where to send the browser */
    URI authorizationAddress(OpaqueSecret state, LoginAttempt attempt) {
        ProviderSettings settings = provider.settings();
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(ResponseType.CODE,
                new Scope(settings.scopes().toArray(String[]::new)), new ClientID(settings.client().id()), callback)
                .endpointURI(provider.known().authorization())
                .state(new State(state.value()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.codeVerifier()), CodeChallengeMethod.S256);
        if (!settings.acceptedAcr().isEmpty()) {
            request.acrValues(settings.acceptedAcr().stream().map(ACR::new).toList());
        }
        return request.build().toURI();
    }

    /**
     * Exchanges the code and checks everything that comes back.
     *
     * @param issuerParameter the {@code iss} parameter of the answer, or null
     */
    VerifiedIdentity exchange(String code, String issuerParameter, LoginAttempt attempt) {
        requireSameIssuer(issuerParameter);
        OIDCTokenResponse tokens = tokens(code, attempt);
        JWT idToken = tokens.getOIDCTokens().getIDToken();
        if (idToken == null) {
            throw new SignInRefused(Reason.INVALID_TOKEN, "no ID token");
        }
        return new IdTokens(provider).verify(idToken, new Nonce(attempt.nonce()), tokens.getOIDCTokens().getAccessToken());
    }

    /** RFC 9207: with several providers behind one callback, an answer says whose it is. */
    private void requireSameIssuer(String issuerParameter) {
        boolean missing = issuerParameter == null && provider.known().answersWithIssuer();
        if (missing || (issuerParameter != null && !issuerParameter.equals(provider.settings().issuer()))) {
            throw new SignInRefused(Reason.INVALID_TOKEN, "the answer comes from another issuer");
        }
    }

    private OIDCTokenResponse tokens(String code, LoginAttempt attempt) {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(new AuthorizationCode(code), callback,
                new CodeVerifier(attempt.codeVerifier()));
        try {
            HTTPResponse answer = OidcProvider.send(request(grant).toHTTPRequest());
            TokenResponse tokens = OIDCTokenResponseParser.parse(answer);
            if (!tokens.indicatesSuccess()) {
                throw new SignInRefused(Reason.DECLINED, "token endpoint: " + tokens.toErrorResponse().getErrorObject().getCode());
            }
            return (OIDCTokenResponse) tokens.toSuccessResponse();
        } catch (IOException | ParseException failure) {
            throw new ProviderUnavailable(provider.settings().alias(), failure);
        }
    }

    private TokenRequest request(AuthorizationCodeGrant grant) {
        URI address = provider.known().token();
        return clientAuthentication().map(own -> new TokenRequest.Builder(address, own, grant).build())
                .orElseGet(() -> new TokenRequest.Builder(address, clientId(), grant).build());
    }

    private Optional<ClientAuthentication> clientAuthentication() {
        ProviderSettings.Client client = provider.settings().client();
        return client.secret().map(Secret::new).map(secret -> client.secretInHeader()
                ? new ClientSecretBasic(clientId(), secret) : new ClientSecretPost(clientId(), secret));
    }

    private ClientID clientId() {
        return new ClientID(provider.settings().client().id());
    }

    /** @return where the browser ends its session with the provider too, empty if the provider has no such address */
    Optional<URI> endSessionAddress(Optional<String> idToken, URI afterwards) {
        return provider.known().endSession().map(address -> new LogoutRequest(address, idToken.map(CodeFlow::parse).orElse(null),
                null, clientId(), afterwards, null, null).toURI());
    }

    private static JWT parse(String idToken) {
        try {
            return JWTParser.parse(idToken);
        } catch (java.text.ParseException impossible) {
            throw new IllegalStateException("a verified ID token was kept", impossible);
        }
    }
}
