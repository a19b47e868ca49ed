package fr.jalon.kernel.identity.boundary;

import fr.jalon.kernel.identity.control.LoginAttempts;
import fr.jalon.kernel.identity.control.OpaqueSecret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Our two cookies. The prefix {@code __Host-} makes the browser refuse them from another host, without TLS (localhost
 * apart) or for a part of the site only. Written by hand, because the container's cookies know no SameSite.
 */
final class SessionCookies {

    /** The session, until the browser closes or the session ends here. */
    static final String SESSION = "__Host-jalon";

    /** The browser that began to sign in. */
    static final String LOGIN = "__Host-jalon-login";

    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax";

    private SessionCookies() {
    }

    static Optional<OpaqueSecret> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty() : Stream.of(cookies).filter(c -> c.getName().equals(name))
                .map(Cookie::getValue).map(OpaqueSecret::parse).flatMap(Optional::stream).findFirst();
    }

    static void openSession(HttpServletResponse response, OpaqueSecret session) {
        response.addHeader("Set-Cookie", SESSION + "=" + session.value() + ATTRIBUTES);
    }

    static void openLogin(HttpServletResponse response, OpaqueSecret browser) {
        response.addHeader("Set-Cookie", LOGIN + "=" + browser.value() + ATTRIBUTES
                + "; Max-Age=" + LoginAttempts.LIFE.toSeconds());
    }

    static void clear(HttpServletResponse response, String name) {
        response.addHeader("Set-Cookie", name + "=" + ATTRIBUTES + "; Max-Age=0");
    }
}
