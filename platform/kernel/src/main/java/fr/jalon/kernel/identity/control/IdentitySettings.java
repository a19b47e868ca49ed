package fr.jalon.kernel.identity.control;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the operator decides about signing in.
 *
 * @param publicUrl      address of the platform as browsers see it, without a final slash ({@code jalon.public-url})
 * @param idleLimit      a session unused for so long ends ({@code jalon.session.idle-limit}, ISO 8601, default 30 minutes)
 * @param absoluteLimit  a session ends after so long in any case ({@code jalon.session.absolute-limit}, default 10 hours)
 * @param invitationLife an unused invitation ends after so long ({@code jalon.invitation.life}, default 7 days)
 * @param administrators {@code alias|sub} of each platform administrator ({@code jalon.administrators})
 * @param scriptClientId client whose bearer tokens are accepted ({@code jalon.oidc.script-client-id})
 * @param signInLimit    requests to sign-in addresses for each client address ({@code jalon.limit.sign-in}, default 120/PT1M)
 * @param invitationLimit openings of invitation links for each account ({@code jalon.limit.invitation}, default 20/PT10M)
 * @param verificationLimit documents that each client address may have verified ({@code jalon.limit.verification}, default 30/PT1M)
 * @param calendarLimit calendars that each client address may read ({@code jalon.limit.calendar}, default 60/PT1M)
 * @param guestLimit     what each client address may ask without an account about calls ({@code jalon.limit.guest}, default 120/PT1M)
 * @param guestLinkLimit links that each client address may have sent ({@code jalon.limit.guest-link}, default 10/PT10M)
 * @param trailLife      an entry of the sign-in trail is forgotten after so long ({@code jalon.sign-in-trail.life}, default 365 days)
 * @param proxies        reverse proxies between clients and the platform ({@code jalon.proxies}, default 0)
 * @param profile        {@code production}, {@code local} or {@code test} ({@code jalon.profile})
 */
public record IdentitySettings(String publicUrl, Duration idleLimit, Duration absoluteLimit, Duration invitationLife,
        Set<String> administrators, Optional<String> scriptClientId, AttemptLimit signInLimit, AttemptLimit invitationLimit,
        AttemptLimit verificationLimit, AttemptLimit calendarLimit, AttemptLimit guestLimit, AttemptLimit guestLinkLimit,
        Duration trailLife, int proxies, String profile) {

    private static final String PRODUCTION = "production";

    /**
     * @param configuration looks up one property
     * @throws IllegalStateException for a configuration that must not run
     */
    public static IdentitySettings read(Function<String, Optional<String>> configuration) {
        IdentitySettings read = new IdentitySettings(
                configuration.apply("jalon.public-url").orElse("http://localhost:8080").replaceAll("/+$", ""),
                duration(configuration, "jalon.session.idle-limit", Duration.ofMinutes(30)),
                duration(configuration, "jalon.session.absolute-limit", Duration.ofHours(10)),
                duration(configuration, "jalon.invitation.life", Duration.ofDays(7)),
                list(configuration.apply("jalon.administrators").orElse("")),
                configuration.apply("jalon.oidc.script-client-id").filter(s -> !s.isBlank()),
                limit(configuration, "jalon.limit.sign-in", "120/PT1M"),
                limit(configuration, "jalon.limit.invitation", "20/PT10M"),
                limit(configuration, "jalon.limit.verification", "30/PT1M"),
                limit(configuration, "jalon.limit.calendar", "60/PT1M"),
                limit(configuration, "jalon.limit.guest", "120/PT1M"),
                limit(configuration, "jalon.limit.guest-link", "10/PT10M"),
                duration(configuration, "jalon.sign-in-trail.life", Duration.ofDays(365)),
                configuration.apply("jalon.proxies").map(Integer::parseInt).orElse(0),
                configuration.apply("jalon.profile").orElse(PRODUCTION));
        read.requireSafe();
        return read;
    }

    private void requireSafe() {
        if (!Set.of(PRODUCTION, "local", "test").contains(profile)) {
            throw new IllegalStateException("jalon.profile is production, local or test, not " + profile);
        }
        if (production() && scriptClientId.isPresent()) {
            throw new IllegalStateException("jalon.oidc.script-client-id is for jalon.profile=local or test only; remove it to start");
        }
        administrators.stream().filter(a -> !a.matches("[a-z0-9-]+\\|.+")).findFirst().ifPresent(wrong -> {
            throw new IllegalStateException("jalon.administrators is a list of alias|sub; « " + wrong + " » is not");
        });
    }

    private static Duration duration(Function<String, Optional<String>> configuration, String name, Duration absent) {
        Duration read = configuration.apply(name).map(Duration::parse).orElse(absent);
        if (read.isNegative() || read.isZero()) {
            throw new IllegalStateException(name + " must be longer than nothing");
        }
        return read;
    }

    private static AttemptLimit limit(Function<String, Optional<String>> configuration, String name, String absent) {
        return AttemptLimit.parse(name, configuration.apply(name).map(String::strip).orElse(absent));
    }

    private static Set<String> list(String commaSeparated) {
        return Stream.of(commaSeparated.split(",")).map(String::strip).filter(s -> !s.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return whether nothing made for demonstrations or tests may be accepted */
    public boolean production() {
        return PRODUCTION.equals(profile);
    }

    /** @return whether this account operates the platform */
    public boolean administrator(String provider, String subject) {
        return administrators.contains(provider + "|" + subject);
    }

    /** @return the address of one of our paths, as browsers see it */
    public URI address(String path) {
        return URI.create(publicUrl + path);
    }

    /** @return scheme, host and port of the platform, as browsers write them in {@code Origin} */
    public String origin() {
        URI address = URI.create(publicUrl);
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
