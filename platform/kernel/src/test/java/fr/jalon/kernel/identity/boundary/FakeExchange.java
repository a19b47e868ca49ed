package fr.jalon.kernel.identity.boundary;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One request and its answer, as far as our servlets and filters look at them. */
final class FakeExchange {

    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String> cookies = new HashMap<>();
    private final String method;
    private final String path;
    private final StringWriter body = new StringWriter();
    private final Map<String, List<String>> answered = new HashMap<>();
    private int status = 200;
    private boolean passed;

    FakeExchange(String method, String path) {
        this.method = method;
        this.path = path;
    }

    FakeExchange parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    FakeExchange header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    FakeExchange cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    int status() {
        return status;
    }

    boolean passed() {
        return passed;
    }

    String body() {
        return body.toString();
    }

    List<String> answered(String header) {
        return answered.getOrDefault(header, List.of());
    }

    FilterChain chain() {
        return (request, response) -> passed = true;
    }

    HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getRequestURI", "getServletPath" -> path;
            case "getContextPath" -> "";
            case "getParameter" -> parameters.get(arguments[0]);
            case "getHeader" -> headers.get(arguments[0]);
            case "getCookies" -> cookies.entrySet().stream().map(c -> new Cookie(c.getKey(), c.getValue())).toArray(Cookie[]::new);
            case "getQueryString" -> null;
            case "getRemoteAddr" -> "127.0.0.1";
            default -> throw new UnsupportedOperationException(called.getName());
        });
    }

    HttpServletResponse response() {
        PrintWriter writer = new PrintWriter(body, true);
        return proxy(HttpServletResponse.class, (proxy, called, arguments) -> {
            switch (called.getName()) {
                case "setStatus" -> status = (int) arguments[0];
                case "addHeader" -> answered.computeIfAbsent((String) arguments[0], k -> new ArrayList<>()).add((String) arguments[1]);
                case "setHeader" -> answered.put((String) arguments[0], List.of((String) arguments[1]));
                case "setContentType" -> answered.put("Content-Type", List.of((String) arguments[0]));
                case "setCharacterEncoding" -> answered.put("Encoding", List.of((String) arguments[0]));
                case "getWriter" -> {
                    return writer;
                }
                default -> throw new UnsupportedOperationException(called.getName());
            }
            return null;
        });
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
