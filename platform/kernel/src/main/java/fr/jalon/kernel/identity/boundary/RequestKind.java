package fr.jalon.kernel.identity.boundary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** What a request is about, as far as signing in is concerned. */
final class RequestKind {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final List<String> PRIVATE_PAGES = List.of("/e/", "/administration/", "/temps-legal");

    private RequestKind() {
    }

    /** Files of the user interface and probes are the same for everybody and need no look at the database. */
    static boolean knowsAccounts(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith("/api/") || path.startsWith("/auth/") || privatePage(request);
    }

    /** @return whether a person opens a page that shows nothing without an account */
    static boolean privatePage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        String path = path(request);
        return "GET".equals(request.getMethod()) && accept != null && accept.contains("text/html")
                && PRIVATE_PAGES.stream().anyMatch(path::startsWith);
    }

    static boolean safe(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
