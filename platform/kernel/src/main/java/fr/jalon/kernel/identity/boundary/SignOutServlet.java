package fr.jalon.kernel.identity.boundary;

import fr.jalon.kernel.identity.control.ProviderUnavailable;
import fr.jalon.kernel.identity.control.SignIn;
import fr.jalon.kernel.identity.control.SignInRefused;
import fr.jalon.kernel.json.Jsons;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code POST /auth/logout} ends the browser's session and answers where to end the provider's;
 * {@code POST /auth/backchannel-logout} is called by providers (OpenID Connect Back-Channel Logout 1.0).
 */
@WebServlet(name = "sign-out", urlPatterns = {SignOutServlet.LOGOUT, SignOutServlet.BACK_CHANNEL})
public class SignOutServlet extends HttpServlet {

    static final String LOGOUT = "/auth/logout";
    static final String BACK_CHANNEL = "/auth/backchannel-logout";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(SignOutServlet.class.getName());

    @Inject
    private transient SignIn signIn;

    /** For the container. */
    public SignOutServlet() {
    }

    SignOutServlet(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (LOGOUT.equals(request.getServletPath())) {
            byBrowser(request, response);
        } else {
            byProvider(request, response);
        }
    }

    private void byBrowser(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String next = signIn.end(SessionCookies.read(request, SessionCookies.SESSION)).toString();
        SessionCookies.clear(response, SessionCookies.SESSION);
        SessionCookies.clear(response, SessionCookies.LOGIN);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(Jsons.object().add("redirect", next).build().toString());
    }

    private void byProvider(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = request.getParameter("logout_token");
        try {
            LOG.log(Level.INFO, "{0} sessions ended by their provider", signIn.endByProvider(token == null ? "" : token));
        } catch (SignInRefused refused) {
            LOG.log(Level.INFO, "back-channel logout refused: {0}", refused.getMessage());
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "invalid_request");
        } catch (ProviderUnavailable down) {
            LOG.log(Level.WARNING, "back-channel logout impossible", down);
            refuse(response, HttpServletResponse.SC_BAD_GATEWAY, "temporarily_unavailable");
        }
    }

    private static void refuse(HttpServletResponse response, int status, String error) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(Jsons.object().add("error", error).build().toString());
    }
}
