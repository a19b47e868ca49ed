package fr.jalon.kernel.identity.boundary;

import fr.jalon.kernel.identity.control.IdentitySettings;
import fr.jalon.kernel.identity.control.ProviderUnavailable;
import fr.jalon.kernel.identity.control.RateLimits;
import fr.jalon.kernel.identity.control.SignIn;
import fr.jalon.kernel.identity.control.SignInRefused;
import fr.jalon.kernel.identity.control.SignInRefused.Reason;
import fr.jalon.kernel.problem.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code GET /auth/login?provider=ALIAS&return=/path} and {@code GET /auth/callback}: the browser leaves and comes back. */
@WebServlet(name = "sign-in", urlPatterns = {"/auth/login", SignIn.CALLBACK})
public class SignInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(SignInServlet.class.getName());

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient RateLimits limits;

    @Inject
    private transient IdentitySettings settings;

    /** For the container. */
    public SignInServlet() {
    }

    SignInServlet(SignIn signIn, RateLimits limits, IdentitySettings settings) {
        this.signIn = signIn;
        this.limits = limits;
        this.settings = settings;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        try {
            limits.signIn(ClientAddress.of(request, settings.proxies()));
            if (SignIn.CALLBACK.equals(request.getServletPath())) {
                arrive(request, response);
            } else {
                leave(request, response);
            }
        } catch (SignInRefused refused) {
            LOG.log(Level.INFO, "sign-in refused: {0}", refused.getMessage());
            RefusalPage.write(response, HttpServletResponse.SC_BAD_REQUEST, refused.reason().text());
        } catch (ProviderUnavailable down) {
            LOG.log(Level.WARNING, "sign-in impossible", down);
            RefusalPage.write(response, HttpServletResponse.SC_BAD_GATEWAY, Reason.PROVIDER_DOWN.text());
        } catch (Problem tooMany) {
            refuse(request, response, tooMany);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Problem tooMany) throws IOException {
        tooMany.retryAfter().ifPresent(wait -> response.setHeader("Retry-After", String.valueOf(wait.toSeconds())));
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            RefusalPage.write(response, tooMany.code().blame().status(), tooMany.getMessage());
        } else {
            ProblemAnswer.write(response, tooMany.code(), tooMany.getMessage());
        }
    }

    private void leave(HttpServletRequest request, HttpServletResponse response) {
        SignIn.Departure departure = signIn.begin(request.getParameter("provider"), request.getParameter("return"),
                SessionCookies.read(request, SessionCookies.LOGIN));
        SessionCookies.openLogin(response, departure.browser());
        redirect(response, departure.address().toString());
    }

    private void arrive(HttpServletRequest request, HttpServletResponse response) {
        SignIn.Answer answer = new SignIn.Answer(request.getParameter("state"), request.getParameter("code"),
                request.getParameter("error"), request.getParameter("iss"));
        SignIn.Arrival arrival = signIn.complete(answer, SessionCookies.read(request, SessionCookies.LOGIN),
                SessionCookies.read(request, SessionCookies.SESSION));
        SessionCookies.openSession(response, arrival.session());
        redirect(response, arrival.returnPath());
    }

    /** Not sendRedirect, which makes the address absolute from the Host header that the caller chose. */
    private static void redirect(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
