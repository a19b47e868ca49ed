package fr.jalon.features.signature.boundary;

import fr.jalon.features.signature.boundary.RecordDtos.RecordedDocumentDto;
import fr.jalon.features.signature.boundary.RecordDtos.RecordedDto;
import fr.jalon.features.signature.boundary.RecordDtos.RecordedSignatureDto;
import fr.jalon.features.signature.boundary.RecordDtos.VerificationDto;
import fr.jalon.features.signature.boundary.RecordDtos.Verdict;
import fr.jalon.features.signature.control.Proof;
import fr.jalon.features.signature.control.Verifying;
import fr.jalon.kernel.identity.boundary.StrangerLimits;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** « Vérifier un document », for anyone who has the file. What is sent is not kept. */
@Path("/verifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signatures")
public class VerificationResource {

    @Inject
    private Verifying verifying;

    @Inject
    private StrangerLimits limits;

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "verifyDocument", summary = "What the seal of a file is worth, and who signed, as recorded under it",
            description = "The body is the file, 30 MB at most. Nothing is kept, and nothing is looked up: all that is answered stands in the file.")
    @SecurityRequirements
    public VerificationDto verify(@Context HttpServletRequest request, InputStream file) throws IOException {
        limits.verification(request);
        Verifying.Answer answer = verifying.verify(file.readNBytes(Verifying.LARGEST + 1));
        return new VerificationDto(Verdict.valueOf(answer.verdict()), answer.message(), answer.sealedBy(), answer.selfSigned(),
                answer.sha256(), answer.proof().map(VerificationResource::recorded).orElse(null));
    }

    private static RecordedDto recorded(Proof proof) {
        return new RecordedDto(proof.label(), proof.deliverable(), proof.project(), proof.space(), proof.sha256(), proof.sealedAt(),
                proof.signatures().stream().map(s -> new RecordedSignatureDto(s.name(), s.quality(), s.at())).toList(),
                proof.statement(), proof.documents().stream().map(d -> new RecordedDocumentDto(d.name(), d.version(), d.sha256())).toList());
    }
}
