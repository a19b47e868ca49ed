package fr.jalon.kernel.web;

import fr.jalon.kernel.json.Jsons;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.problem.ProblemCode;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Writes {@code application/problem+json} (RFC 9457). */
public final class ProblemDocument {

    /** The media type of every error answer of the API. */
    public static final MediaType TYPE = new MediaType("application", "problem+json", "UTF-8");

    private ProblemDocument() {
    }

    /** @return the complete answer for a failure */
    public static Response of(ProblemCode code, String detail, List<Problem.FieldError> errors) {
        return Response.status(code.blame().status()).type(TYPE).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(json(code, detail, errors)).build();
    }

    /** @return the document alone, for answers that are written outside JAX-RS */
    public static String json(ProblemCode code, String detail, List<Problem.FieldError> errors) {
        JsonObjectBuilder document = Jsons.object()
                .add("type", "urn:jalon:problem:" + code.code())
                .add("title", code.title())
                .add("status", code.blame().status())
                .add("detail", detail);
        if (RequestId.current() != null) {
            document.add("requestId", RequestId.current());
        }
        if (!errors.isEmpty()) {
            JsonArrayBuilder fields = Jsons.array();
            errors.forEach(e -> fields.add(Jsons.object().add("field", e.field()).add("message", e.message())));
            document.add("errors", fields);
        }
        return document.build().toString();
    }
}
