package fr.jalon.features.call.boundary;

import fr.jalon.features.call.boundary.CallDtos.CandidacyDecisionDto;
import fr.jalon.features.call.boundary.CallDtos.CandidacyDto;
import fr.jalon.features.call.boundary.CallDtos.ComplementRequestDto;
import fr.jalon.features.call.control.CallBook;
import fr.jalon.features.call.control.Candidacies.SentFile;
import fr.jalon.features.call.control.Instruction;
import fr.jalon.features.document.GuestFiles;
import fr.jalon.features.document.StoredBytes;
import fr.jalon.kernel.web.Api;
import fr.jalon.kernel.web.Sent;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Candidacies that were handed in, for who instructs them. */
@Path("/spaces/{slug}/calls/{call}/candidacies/{candidacy}")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
public class CandidacyResource {

    @Inject
    private CallBook calls;

    @Inject
    private Instruction instruction;

    @Inject
    private CallViews views;

    @Inject
    private GuestFiles files;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getCandidacy", summary = "A candidacy, who opened it first and when, and what happened to it",
            description = "For who reads the call.")
    public CandidacyDto one(@PathParam("slug") String slug, @PathParam("call") UUID call, @PathParam("candidacy") UUID candidacy) {
        return views.candidacy(instruction.require(call, candidacy), calls.require(call), calls.runs());
    }

    @POST
    @Path("/reading")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "readCandidacy", summary = "Note that the caller opened the candidacy", description = "The first time counts.")
    public CandidacyDto read(@PathParam("slug") String slug, @PathParam("call") UUID call, @PathParam("candidacy") UUID candidacy) {
        instruction.read(call, candidacy);
        return one(slug, call, candidacy);
    }

    @POST
    @Path("/complements")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "askComplement", summary = "Ask for a complement until an hour of a day",
            description = "Needs OPEN_ENGAGEMENT. Its holder is written to with a new link.")
    public CandidacyDto ask(@PathParam("slug") String slug, @PathParam("call") UUID call, @PathParam("candidacy") UUID candidacy,
            ComplementRequestDto body) {
        Sent.present(body);
        instruction.ask(call, candidacy, body.request(), body.day(), CallResource.time(body.time()), body.which());
        return one(slug, call, candidacy);
    }

    @POST
    @Path("/decision")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "decideCandidacy", summary = "Accept or reject a candidacy",
            description = "Needs OPEN_ENGAGEMENT. Nobody is accepted without what is required, nor rejected without a motive.")
    public CandidacyDto decide(@PathParam("slug") String slug, @PathParam("call") UUID call, @PathParam("candidacy") UUID candidacy,
            CandidacyDecisionDto body) {
        Sent.present(body);
        instruction.decide(call, candidacy, body.accepted(), body.motive());
        return one(slug, call, candidacy);
    }

    @GET
    @Path("/files/{file}")
    @Produces(MediaType.WILDCARD)
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getCandidacyFile", summary = "The bytes of a file that was handed in", description = "For who reads the call.")
    public Response file(@PathParam("slug") String slug, @PathParam("call") UUID call, @PathParam("candidacy") UUID candidacy,
            @PathParam("file") UUID file) {
        SentFile sent = instruction.file(call, candidacy, file);
        StoredBytes bytes = files.bytes(sent.id());
        StreamingOutput output = out -> {
            try (InputStream in = bytes.open()) {
                in.transferTo(out);
            }
        };
        String name = URLEncoder.encode(sent.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(output).type(sent.mediaType()).header("Content-Length", sent.size())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "default-src 'none'; sandbox").header("Cache-Control", "private, no-store").build();
    }
}
