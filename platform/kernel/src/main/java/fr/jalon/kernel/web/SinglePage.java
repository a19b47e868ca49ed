package fr.jalon.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Every address of the user interface is a deep link: the one page answers them all and reads the rest of the path. */
@WebFilter(filterName = "single-page", urlPatterns = "/*", asyncSupported = true)
public class SinglePage extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String DEFAULT_SERVLET = "default";
    private static final String PAGE = "/index.html";
    private static final String A_YEAR = "public, max-age=31536000, immutable";
    private static final String CSP = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
            + " font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        protect(response);
        if (isPage(request, path)) {
            response.setHeader("Cache-Control", "no-cache");
            request.getRequestDispatcher(PAGE).forward(request, response);
            return;
        }
        if (path.startsWith("/assets/")) {
            // The build puts a content hash in each of these names.
            response.setHeader("Cache-Control", A_YEAR);
        }
        chain.doFilter(request, response);
    }

    private static boolean isPage(HttpServletRequest request, String path) {
        return "GET".equals(request.getMethod()) && DEFAULT_SERVLET.equals(request.getHttpServletMapping().getServletName())
                && path.indexOf('.', path.lastIndexOf('/')) < 0;
    }

    private static void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CSP);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }
}
