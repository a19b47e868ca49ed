package fr.jalon.kernel.identity.boundary;

import fr.jalon.kernel.identity.control.IdentitySettings;
import fr.jalon.kernel.identity.control.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** How often people who are not signed in may ask what they may ask, counted by their address. */
@ApplicationScoped
public class StrangerLimits {

    @Inject
    private RateLimits limits;

    @Inject
    private IdentitySettings settings;

    /** @throws fr.jalon.kernel.problem.Problem TOO_MANY with the time to wait */
    public void calendar(HttpServletRequest request) {
        limits.calendar(ClientAddress.of(request, settings.proxies()));
    }

    /** @throws fr.jalon.kernel.problem.Problem TOO_MANY with the time to wait */
    public void verification(HttpServletRequest request) {
        limits.verification(ClientAddress.of(request, settings.proxies()));
    }

    /** @throws fr.jalon.kernel.problem.Problem TOO_MANY with the time to wait */
    public void guest(HttpServletRequest request) {
        limits.guest(ClientAddress.of(request, settings.proxies()));
    }

    /** @throws fr.jalon.kernel.problem.Problem TOO_MANY with the time to wait */
    public void guestLink(HttpServletRequest request) {
        limits.guestLink(ClientAddress.of(request, settings.proxies()));
    }
}
