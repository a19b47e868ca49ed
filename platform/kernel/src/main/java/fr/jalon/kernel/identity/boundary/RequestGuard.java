package fr.jalon.kernel.identity.boundary;

import fr.jalon.kernel.identity.CurrentAccount;
import fr.jalon.kernel.identity.control.IdentitySettings;
import fr.jalon.kernel.identity.control.OpaqueSecret;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.tenancy.Tenancy;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before everything: a change that another site makes a browser send is refused, and no tenant outlives the request
 * that it was bound for.
 */
@WebFilter(filterName = "request-guard", urlPatterns = {"/api/*", "/auth/*"})
public class RequestGuard extends HttpFilter {

    /** Header in which a browser proves that our own page sent the request. */
    public static final String CSRF_HEADER = "X-CSRF-Token";

    private static final long serialVersionUID = 1L;
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    @Inject
    private transient CurrentAccount current;

    @Inject
    private transient IdentitySettings settings;

    @Inject
    private transient Tenancy tenancy;

    /** For the container. */
    public RequestGuard() {
    }

    RequestGuard(CurrentAccount current, IdentitySettings settings, Tenancy tenancy) {
        this.current = current;
        this.settings = settings;
        this.tenancy = tenancy;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!RequestKind.safe(request) && !trustworthy(request)) {
            ProblemAnswer.write(response, CommonProblem.FORBIDDEN,
                    "Cette demande ne vient pas d'une page de Jalon ouverte dans votre session. Rechargez la page, puis recommencez.");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            // The thread serves another tenant next, also when no response filter ran.
            tenancy.release();
        }
    }

    private boolean trustworthy(HttpServletRequest request) {
        return sameSite(request) && sessionAgrees(request);
    }

    private boolean sameSite(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String site = request.getHeader("Sec-Fetch-Site");
        return (origin == null || origin.equals(settings.origin())) && (site == null || OWN_SITES.contains(site));
    }

    /** Without a session there is nothing to abuse; a bearer token is not sent by a browser on its own. */
    private boolean sessionAgrees(HttpServletRequest request) {
        Optional<OpaqueSecret> session = current.session();
        return session.isEmpty() || session.get().allows(request.getHeader(CSRF_HEADER));
    }
}
