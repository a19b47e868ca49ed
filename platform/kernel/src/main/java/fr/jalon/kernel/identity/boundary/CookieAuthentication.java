package fr.jalon.kernel.identity.boundary;

import fr.jalon.kernel.identity.CurrentAccount;
import fr.jalon.kernel.identity.control.BearerSignIn;
import fr.jalon.kernel.identity.control.OpaqueSecret;
import fr.jalon.kernel.identity.control.ProviderUnavailable;
import fr.jalon.kernel.identity.control.Sessions;
import fr.jalon.kernel.identity.control.SignInRefused;
import fr.jalon.kernel.identity.entity.SignedIn;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.web.Api;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Recognises each request, by our cookie or by a bearer token. A cookie that is no longer valid is no cookie: public
 * resources still answer, the others say 401. A bearer token that is not valid is refused at once.
 */
@ApplicationScoped
public class CookieAuthentication implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(CookieAuthentication.class.getName());
    private static final String BEARER = "Bearer ";

    @Inject
    private Sessions sessions;

    @Inject
    private BearerSignIn bearer;

    @Inject
    private CurrentAccount current;

    /** For the container. */
    public CookieAuthentication() {
    }

    CookieAuthentication(Sessions sessions, BearerSignIn bearer, CurrentAccount current) {
        this.sessions = sessions;
        this.bearer = bearer;
        this.current = current;
    }

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) throws AuthenticationException {
        if (!RequestKind.knowsAccounts(request)) {
            return context.doNothing();
        }
        try {
            String authorization = request.getHeader("Authorization");
            return authorization == null ? byCookie(request, response, context)
                    : byToken(authorization, response, context);
        } catch (IOException failure) {
            throw (AuthenticationException) new AuthenticationException("answer").initCause(failure);
        }
    }

    private AuthenticationStatus byCookie(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<OpaqueSecret> secret = SessionCookies.read(request, SessionCookies.SESSION);
        Optional<SignedIn> account = secret.flatMap(sessions::use);
        if (account.isPresent()) {
            return admit(account.get(), secret, context);
        }
        return RequestKind.privatePage(request) ? toSignIn(request, response) : context.doNothing();
    }

    private AuthenticationStatus byToken(String authorization, HttpServletResponse response, HttpMessageContext context)
            throws IOException {
        try {
            if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
                return refuse(response, "Ce mode d'authentification n'est pas accepté ici.");
            }
            return admit(bearer.recognise(authorization.substring(BEARER.length()).strip()), Optional.empty(), context);
        } catch (SignInRefused refused) {
            LOG.log(Level.INFO, "bearer token refused: {0}", refused.getMessage());
            return refuse(response, "Ce jeton n'est pas accepté. Demandez-en un nouveau, puis recommencez.");
        } catch (ProviderUnavailable down) {
            LOG.log(Level.WARNING, "a bearer token could not be checked", down);
            return refuse(response, "Ce jeton n'a pas pu être vérifié, le fournisseur d'identité ne répond pas. Réessayez plus tard.");
        }
    }

    private AuthenticationStatus admit(SignedIn account, Optional<OpaqueSecret> session, HttpMessageContext context) {
        current.admit(account, session);
        Set<String> groups = current.administrator() ? Set.of(Api.SIGNED_IN, Api.ADMINISTRATOR) : Set.of(Api.SIGNED_IN);
        return context.notifyContainerAboutLogin(account.accountId().toString(), groups);
    }

    private static AuthenticationStatus refuse(HttpServletResponse response, String detail) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        ProblemAnswer.write(response, CommonProblem.NOT_SIGNED_IN, detail);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus toSignIn(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", "/?return=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
