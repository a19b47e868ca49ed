package fr.jalon.kernel.identity.control;

import fr.jalon.kernel.identity.entity.LoginAttempt;
import fr.jalon.kernel.identity.entity.SignedIn;
import fr.jalon.kernel.identity.entity.VerifiedIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The same promises as the functions of schema control, without a database; IdentityDbTest holds those to them. */
final class MemoryStores {

    final Attempts attempts = new Attempts();
    final People accounts = new People();
    final Open sessions = new Open();
    final Trail trail = new Trail();

    static final class Attempts extends LoginAttempts {

        private final Map<String, LoginAttempt> kept = new HashMap<>();

        @Override
        public void begin(OpaqueSecret state, OpaqueSecret browser, LoginAttempt attempt) {
            kept.put(state.value() + browser.value(), attempt);
        }

        @Override
        public Optional<LoginAttempt> take(OpaqueSecret state, OpaqueSecret browser) {
            return Optional.ofNullable(kept.remove(state.value() + browser.value()));
        }
    }

    static final class People extends Accounts {

        private final Map<String, UUID> known = new HashMap<>();

        @Override
        public SignedIn recognise(VerifiedIdentity who) {
            UUID id = known.computeIfAbsent(who.issuer() + "|" + who.subject(), k -> UUID.randomUUID());
            return new SignedIn(id, who.provider(), who.issuer(), who.subject(), who.displayName());
        }
    }

    static final class Trail extends SignInTrail {

        final List<String> failures = new ArrayList<>();

        @Override
        public void refused(String provider, SignInRefused.Reason reason) {
            failures.add(provider + " " + reason);
        }
    }

    static final class Open extends Sessions {

        final Map<String, SignedIn> kept = new HashMap<>();
        final Map<String, VerifiedIdentity> identities = new HashMap<>();

        @Override
        public OpaqueSecret open(SignedIn account, VerifiedIdentity identity, Optional<OpaqueSecret> former) {
            former.ifPresent(secret -> kept.remove(secret.value()));
            OpaqueSecret secret = OpaqueSecret.next();
            kept.put(secret.value(), account);
            identities.put(secret.value(), identity);
            return secret;
        }

        @Override
        public Optional<SignedIn> use(OpaqueSecret secret) {
            return Optional.ofNullable(kept.get(secret.value()));
        }

        @Override
        public Optional<Ended> end(OpaqueSecret secret) {
            return Optional.ofNullable(kept.remove(secret.value()))
                    .map(who -> new Ended(who.provider(), identities.get(secret.value()).idToken()));
        }

        @Override
        public int endAll(String issuer, Optional<String> subject, Optional<String> providerSid) {
            int before = kept.size();
            kept.entrySet().removeIf(e -> e.getValue().issuer().equals(issuer)
                    && subject.map(s -> s.equals(e.getValue().subject())).orElse(true)
                    && providerSid.map(s -> identities.get(e.getKey()).providerSid().filter(s::equals).isPresent()).orElse(true));
            return before - kept.size();
        }
    }
}
