package fr.jalon.features.signature.boundary;

import fr.jalon.features.generation.Generation;
import fr.jalon.features.signature.boundary.RecordDtos.NewRefusal;
import fr.jalon.features.signature.boundary.RecordDtos.NewSignature;
import fr.jalon.features.signature.control.Signing;
import fr.jalon.features.signature.control.WordCopies;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a signer does. Each act answers 204; 409 if the document is not to be signed any more. */
@Path("/spaces/{slug}/records/{id}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signatures")
public class RecordActs {

    @Inject
    private Signing signing;

    @Inject
    private WordCopies copies;

    @POST
    @Path("/signature")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "signRecord", summary = "Sign, as the next signer, the document of that digest",
            description = "Needs a mandate that runs today in the role whose turn it is. The last signature seals the document (PAdES).")
    public void sign(@PathParam("slug") String slug, @PathParam("id") UUID id, NewSignature signature) {
        if (signature == null || !signature.consent()) {
            throw Problem.field("consent", "Confirmez que vous avez lu ce document et que vous le signez.");
        }
        signing.sign(id, signature.sha256());
    }

    @GET
    @Path("/word")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Produces(Generation.DOCX)
    @Operation(operationId = "getRecordWord", summary = "The document as a Word file to work on, while nobody has signed it",
            description = "Needs SEE on the node; 409 once somebody signed or refused: only the PDF is signed.")
    public Response word(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        return Response.ok(copies.of(id)).header("Content-Disposition", "attachment; filename=\"document-a-signer.docx\"")
                .header("Cache-Control", "private, no-store").build();
    }

    @POST
    @Path("/refusal")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "refuseRecord", summary = "Refuse to sign, with a motive; it takes a new decision to open another document",
            description = "Needs a mandate that runs today in the role whose turn it is.")
    public void refuse(@PathParam("slug") String slug, @PathParam("id") UUID id, NewRefusal refusal) {
        signing.refuse(id, refusal == null ? null : refusal.motive());
    }
}
