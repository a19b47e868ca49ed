package fr.jalon.features.register.boundary;

import fr.jalon.features.generation.Generation;
import fr.jalon.features.register.boundary.RegisterDtos.RegisterStatementDto;
import fr.jalon.features.register.control.Statements;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** « État des lieux ». */
@Path("/spaces/{slug}/engagements/{engagement}/register-statement")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registers")
public class RegisterStatementResource {

    @Inject
    private Statements statements;

    @Inject
    private RegisterView view;

    @Inject
    private StatementPaper paper;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getRegisterStatement", summary = "What was opened, changed and ended in a period; what is late; top risks",
            description = "Needs SEE on one node; entries of unseen nodes are left out. from and to are days; the last 15 days if left out.")
    public RegisterStatementDto get(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement,
            @QueryParam("from") String from, @QueryParam("to") String to) {
        return view.statement(engagement, statements.of(engagement, day("from", from), day("to", to)));
    }

    @GET
    @Path("/word")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Produces(Generation.DOCX)
    @Operation(operationId = "getRegisterStatementWord", summary = "The same as a Word file", description = "As getRegisterStatement.")
    public Response word(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @QueryParam("from") String from,
            @QueryParam("to") String to) {
        return file(paper.docx(engagement, get(slug, engagement, from, to)), "etat-des-lieux.docx");
    }

    @GET
    @Path("/pdf")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Produces("application/pdf")
    @Operation(operationId = "getRegisterStatementPdf", summary = "The same as a tagged PDF", description = "As getRegisterStatement.")
    public Response pdf(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @QueryParam("from") String from,
            @QueryParam("to") String to) {
        return file(paper.pdf(engagement, get(slug, engagement, from, to)), "etat-des-lieux.pdf");
    }

    private static Response file(byte[] content, String name) {
        return Response.ok(content).header("Content-Disposition", "attachment; filename=\"" + name + '"')
                .header("Cache-Control", "private, no-store").build();
    }

    private static LocalDate day(String field, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw Problem.field(field, "Écrivez le jour ainsi : 2027-03-31.");
        }
    }
}
