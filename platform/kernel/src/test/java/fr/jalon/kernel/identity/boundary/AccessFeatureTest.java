package fr.jalon.kernel.identity.boundary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.identity.CurrentAccount;
import fr.jalon.kernel.identity.control.IdentitySettings;
import fr.jalon.kernel.identity.entity.SignedIn;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessFeatureTest {

    private final CurrentAccount current = new CurrentAccount(IdentitySettings.read(
            name -> Optional.ofNullable(Map.of("jalon.administrators", "sud|9").get(name))));

    @Test
    void whoIsNotSignedInShouldBeAskedToAndReachPublicResourcesOnly() {
        assertEquals(CommonProblem.NOT_SIGNED_IN, refusal(Open.class, "members"));
        assertEquals(CommonProblem.NOT_SIGNED_IN, refusal(Open.class, "operators"));
        assertEquals(CommonProblem.NOT_SIGNED_IN, refusal(Silent.class, "nothing"));
        assertTrue(filters(Open.class, "everybody").isEmpty());
    }

    @Test
    void anAccountShouldNotDoWhatAnAdministratorDoes() {
        signIn("nord", "1");
        assertDoesNotThrow(() -> run(Open.class, "members"));
        assertEquals(CommonProblem.FORBIDDEN, refusal(Open.class, "operators"));
        signIn("nord", "9");
        assertEquals(CommonProblem.FORBIDDEN, refusal(Open.class, "operators"));
        signIn("sud", "9");
        assertDoesNotThrow(() -> run(Open.class, "operators"));
    }

    @Test
    void aMethodThatStatesNothingShouldBeClosedToEverybody() {
        signIn("sud", "9");
        assertEquals(CommonProblem.FORBIDDEN, refusal(Silent.class, "nothing"));
        assertEquals(CommonProblem.FORBIDDEN, refusal(Open.class, "nobody"));
    }

    /** Its class is open; each method closes what it must. */
    @PermitAll
    static class Open {

        public void everybody() {
        }

        @RolesAllowed("SIGNED_IN")
        public void members() {
        }

        @RolesAllowed("ADMINISTRATOR")
        public void operators() {
        }

        @DenyAll
        public void nobody() {
        }
    }

    static class Silent {

        public void nothing() {
        }
    }

    private void signIn(String provider, String subject) {
        current.admit(new SignedIn(UUID.randomUUID(), provider, "https://x.example", subject, "Un"), Optional.empty());
    }

    private Object refusal(Class<?> resource, String method) {
        return assertThrows(Problem.class, () -> run(resource, method)).code();
    }

    private void run(Class<?> resource, String method) throws IOException {
        for (ContainerRequestFilter filter : filters(resource, method)) {
            filter.filter(null);
        }
    }

    private List<ContainerRequestFilter> filters(Class<?> resource, String method) {
        List<ContainerRequestFilter> registered = new ArrayList<>();
        ResourceInfo info = FakeExchange.proxy(ResourceInfo.class, (proxy, called, arguments) ->
                called.getName().equals("getResourceClass") ? resource : resource.getDeclaredMethod(method));
        FeatureContext context = FakeExchange.proxy(FeatureContext.class, (proxy, called, arguments) -> {
            registered.add((ContainerRequestFilter) arguments[0]);
            return proxy;
        });
        new AccessFeature(current).configure(info, context);
        return registered;
    }
}
