package fr.jalon.kernel.identity.boundary;

import fr.jalon.kernel.problem.ProblemCode;
import fr.jalon.kernel.web.ProblemDocument;
import fr.jalon.kernel.web.RequestId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** A problem document written before JAX-RS is reached. */
final class ProblemAnswer {

    private ProblemAnswer() {
    }

    static void write(HttpServletResponse response, ProblemCode code, String detail) throws IOException {
        response.setStatus(code.blame().status());
        response.setContentType(ProblemDocument.TYPE.getType() + "/" + ProblemDocument.TYPE.getSubtype());
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        RequestId.answering(response, () -> response.getWriter().write(ProblemDocument.json(code, detail, List.of())));
    }
}
