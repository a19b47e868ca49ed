package fr.jalon.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Gives each request an identifier that stands in its answer, in problems, in the log and in the audit trail. */
@WebFilter(filterName = "request-id", urlPatterns = "/*", asyncSupported = true)
public class RequestId extends HttpFilter {

    /** Name of the header, in and out. */
    public static final String HEADER = "X-Request-Id";

    private static final long serialVersionUID = 1L;
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    /** @return the identifier of the request that this thread serves, or null outside of one */
    public static String current() {
        return CURRENT.get();
    }

    /** Something that writes an answer. */
    @FunctionalInterface
    public interface Answering {
        /** @throws IOException if the caller is gone */
        void write() throws IOException;
    }

    /** Answers before any filter is reached, still under an identifier of its own. */
    public static void answering(HttpServletResponse response, Answering answering) throws IOException {
        if (CURRENT.get() != null) {
            answering.write();
            return;
        }
        CURRENT.set(UUID.randomUUID().toString());
        response.setHeader(HEADER, CURRENT.get());
        try {
            answering.write();
        } finally {
            CURRENT.remove();
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String given = request.getHeader(HEADER);
        String id = given != null && ACCEPTED.matcher(given).matches() ? given : UUID.randomUUID().toString();
        CURRENT.set(id);
        response.setHeader(HEADER, id);
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }
}
