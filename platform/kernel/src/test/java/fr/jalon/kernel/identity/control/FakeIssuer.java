package fr.jalon.kernel.identity.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.jalon.kernel.identity.entity.ProviderSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A small identity provider on a free local port that really signs, checks PKCE, and can be told to misbehave. */
public final class FakeIssuer implements AutoCloseable {

    public static final String CLIENT = "jalon";
    public static final String SCRIPTS = "jalon-scripts";
    public static final String SECRET = "a-secret-of-at-least-thirty-two-bytes!";

    private final HttpServer server;
    private final String alias;
    private final ECKey key;
    private String challenge;
    private String idToken;
    private int discoveries;
    private boolean down;
    private Map<String, String> tokenRequest = Map.of();

    public FakeIssuer(String alias) {
        this.alias = alias;
        try {
            this.key = new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public OidcProvider provider() {
        return new OidcProvider(settings(), Clock.systemUTC());
    }

    ProviderSettings settings() {
        return new ProviderSettings(alias, "Fournisseur " + alias, issuer(),
                new ProviderSettings.Client(CLIENT, Optional.of(SECRET), true), ProviderSettings.Endpoints.DISCOVERED,
                List.of("openid", "profile"), Set.of(), "sub", false);
    }

    /** Plays the browser and the person: reads the authorization address and lets the given token be fetched. */
    void authorize(URI address, UnaryOperator<JWTClaimsSet.Builder> claims) {
        Map<String, String> asked = form(address.getRawQuery());
        challenge = asked.get("code_challenge");
        idToken = sign(claims.apply(idClaims(asked.get("nonce"))).build());
    }

    void answerWith(String token) {
        this.idToken = token;
    }

    void goDown() {
        this.down = true;
    }

    Map<String, String> tokenRequest() {
        return tokenRequest;
    }

    int discoveries() {
        return discoveries;
    }

    JWTClaimsSet.Builder idClaims(String nonce) {
        return claims(CLIENT).claim("nonce", nonce).claim("sid", "provider-session").claim("name", "Agent Un");
    }

    public JWTClaimsSet.Builder accessClaims() {
        return claims(SCRIPTS).claim("azp", SCRIPTS).claim("typ", "Bearer").claim("name", "Script Un");
    }

    JWTClaimsSet.Builder logoutClaims() {
        return new JWTClaimsSet.Builder().issuer(issuer()).audience(CLIENT).issueTime(new Date()).jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(Instant.now().plusSeconds(60))).subject("person-1").claim("sid", "provider-session")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private JWTClaimsSet.Builder claims(String audience) {
        return new JWTClaimsSet.Builder().issuer(issuer()).audience(audience).subject("person-1").issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    public String sign(JWTClaimsSet claims) {
        return sign(claims, JOSEObjectType.JWT);
    }

    String sign(JWTClaimsSet claims, JOSEObjectType type) {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).type(type).build(), claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private void discovery(HttpExchange exchange) throws IOException {
        discoveries++;
        if (down) {
            answer(exchange, 503, "{}");
            return;
        }
        answer(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                "end_session_endpoint":"%1$s/logout","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["ES256"]}""".formatted(issuer()));
    }

    private void token(HttpExchange exchange) throws IOException {
        tokenRequest = new HashMap<>(form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        tokenRequest.put("authorization", String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        String verifier = tokenRequest.getOrDefault("code_verifier", "");
        if (!"good-code".equals(tokenRequest.get("code")) || !s256(verifier).equals(challenge)) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(exchange, 200, "{\"access_token\":\"opaque\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"" + idToken + "\"}");
    }

    static String s256(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> form(String encoded) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
