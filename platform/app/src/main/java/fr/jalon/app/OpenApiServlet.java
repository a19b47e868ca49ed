package fr.jalon.app;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * Serves the OpenAPI document that the build wrote, YAML unless JSON is asked for by {@code ?format=json} or {@code Accept}.
 * It takes the place of the server's own endpoint, which reads every class of every library at its first request.
 */
@WebServlet(urlPatterns = {"/openapi", "/openapi/*"})
public class OpenApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String JSON = "application/json";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        String format = request.getParameter("format");
        String accepted = request.getHeader("Accept");
        boolean json = format == null ? accepted != null && accepted.contains(JSON) : format.equalsIgnoreCase("json");
        response.setContentType(json ? JSON : "application/yaml");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept");
        try (InputStream document = OpenApiServlet.class.getResourceAsStream(json ? "openapi.json" : "openapi.yaml")) {
            document.transferTo(response.getOutputStream());
        }
    }
}
