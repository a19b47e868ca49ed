package fr.jalon.kernel.identity.control;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import fr.jalon.kernel.identity.entity.ProviderSettings;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One identity provider: its addresses, discovered at the first use and again each hour, and its keys. Nothing of one
 * provider is ever used for another one.
 */
public final class OidcProvider {

    private static final Duration DISCOVERY_LIFE = Duration.ofHours(1);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 5_000;
    private static final int MAX_KEYS_BYTES = 256 * 1024;
    private static final long KEYS_LIFE_MILLIS = Duration.ofMinutes(5).toMillis();

    private final ProviderSettings settings;
    private final Clock clock;
    private final AtomicReference<Known> known = new AtomicReference<>();

    /** The addresses in use, and the keys behind one of them. */
    record Known(URI authorization, URI token, Optional<URI> userInfo, Optional<URI> endSession,
            JWSVerificationKeySelector<SecurityContext> keys, boolean answersWithIssuer, Instant until) {
    }

    /**
     * @param settings of the provider
     * @param clock    decides when to discover again
     */
    public OidcProvider(ProviderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how the provider is configured */
    public ProviderSettings settings() {
        return settings;
    }

    /** @throws ProviderUnavailable if it does not answer and was never known */
    Known known() {
        Known current = known.get();
        if (current != null && clock.instant().isBefore(current.until())) {
            return current;
        }
        try {
            known.set(discover());
        } catch (IOException | GeneralException | IllegalArgumentException failure) {
            // A provider that was known keeps its addresses while its discovery is down.
            if (current == null) {
                throw new ProviderUnavailable(settings.alias(), failure);
            }
        }
        return known.get();
    }

    /** Asks for the discovery document (or knows that none is needed); for readiness. */
    public boolean answers() {
        try {
            known();
            return true;
        } catch (ProviderUnavailable down) {
            return false;
        }
    }

    private Known discover() throws IOException, GeneralException {
        ProviderSettings.Endpoints own = settings.endpoints();
        if (own.complete()) {
            return known(own.authorization().get(), own.token().get(), own.keys().get(), own.userInfo(), own.endSession(), false);
        }
        OIDCProviderMetadata found = metadata();
        return known(own.authorization().orElse(found.getAuthorizationEndpointURI()),
                own.token().orElse(found.getTokenEndpointURI()), own.keys().orElse(found.getJWKSetURI()),
                own.userInfo().or(() -> Optional.ofNullable(found.getUserInfoEndpointURI())),
                own.endSession().or(() -> Optional.ofNullable(found.getEndSessionEndpointURI())),
                found.supportsAuthorizationResponseIssuerParam());
    }

    private Known known(URI authorization, URI token, URI keys, Optional<URI> userInfo, Optional<URI> endSession,
            boolean answersWithIssuer) throws MalformedURLException {
        return new Known(authorization, token, userInfo, endSession, keySelector(keys), answersWithIssuer,
                clock.instant().plus(DISCOVERY_LIFE));
    }

    private OIDCProviderMetadata metadata() throws IOException, GeneralException {
        URI address = settings.endpoints().discovery().orElseGet(
                () -> URI.create(settings.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration"));
        HTTPResponse answer = send(new HTTPRequest(HTTPRequest.Method.GET, address));
        answer.ensureStatusCode(HTTPResponse.SC_OK);
        OIDCProviderMetadata found = OIDCProviderMetadata.parse(answer.getBody());
        // One provider must not speak for another one.
        if (!found.getIssuer().equals(new Issuer(settings.issuer()))) {
            throw new GeneralException("discovery names another issuer");
        }
        return found;
    }

    /** Sends with our time-outs; a redirection is an error, as it may lead anywhere. */
    static HTTPResponse send(HTTPRequest request) throws IOException {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        return request.send();
    }

    private static JWSVerificationKeySelector<SecurityContext> keySelector(URI keys) throws MalformedURLException {
        // No refresh ahead: it would start a thread of its own.
        return new JWSVerificationKeySelector<>(asymmetric(), JWKSourceBuilder
                .create(keys.toURL(), new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MAX_KEYS_BYTES))
                .refreshAheadCache(false).cache(KEYS_LIFE_MILLIS, CONNECT_MILLIS + READ_MILLIS).build());
    }

    /** Neither {@code none} nor HMAC: a token is signed with a key that we cannot have. */
    private static Set<JWSAlgorithm> asymmetric() {
        Set<JWSAlgorithm> accepted = new HashSet<>(JWSAlgorithm.Family.RSA);
        accepted.addAll(JWSAlgorithm.Family.EC);
        return accepted;
    }
}
