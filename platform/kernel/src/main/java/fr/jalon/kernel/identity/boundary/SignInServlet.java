package fr.jalon.kernel.identity.boundary;

import fr.jalon.kernel.identity.control.ProviderUnavailable;
import fr.jalon.kernel.identity.control.SignIn;
import fr.jalon.kernel.identity.control.SignInRefused;
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
    private static final String UNAVAILABLE = "Votre fournisseur d'identité ne répond pas. Réessayez dans quelques minutes ; "
            + "si cela dure, prévenez-le ou prévenez l'exploitant de la plateforme.";

    @Inject
    private transient SignIn signIn;

    /** For the container. */
    public SignInServlet() {
    }

    SignInServlet(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        try {
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
            RefusalPage.write(response, HttpServletResponse.SC_BAD_GATEWAY, UNAVAILABLE);
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
