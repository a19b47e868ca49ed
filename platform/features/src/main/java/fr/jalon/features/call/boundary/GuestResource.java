package fr.jalon.features.call.boundary;

import fr.jalon.features.call.boundary.CallDtos.ApplicantDto;
import fr.jalon.features.call.boundary.CallDtos.ContactDto;
import fr.jalon.features.call.boundary.CallDtos.GuestCandidacyDto;
import fr.jalon.features.call.boundary.CallDtos.GuestEntryDto;
import fr.jalon.features.call.control.Filing;
import fr.jalon.features.call.control.GuestDoor;
import fr.jalon.features.call.control.GuestRows;
import fr.jalon.features.call.control.GuestUploads;
import fr.jalon.features.document.DocumentProblem;
import fr.jalon.kernel.identity.boundary.StrangerLimits;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.web.Api;
import fr.jalon.kernel.web.Sent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The candidacy of a guest: the secret of the link is the right, until an account holds it. */
@Path("/guest-candidacies/{secret}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
public class GuestResource {

    @Inject
    private GuestDoor door;

    @Inject
    private GuestReading reading;

    @Inject
    private Filing filing;

    @Inject
    private GuestUploads uploads;

    @Inject
    private GuestRows rows;

    @Inject
    private StrangerLimits limits;

    @Context
    private HttpServletRequest request;

    private GuestCandidacyDto after(String secret, Consumer<UUID> act) {
        limits.guest(request);
        return door.through(secret, candidacy -> {
            act.accept(candidacy);
            return reading.candidacy(candidacy);
        });
    }

    @GET
    @PermitAll
    @Operation(operationId = "getGuestCandidacy", summary = "The candidacy that a link leads to", description = "404 for what is no link, or expired.")
    @SecurityRequirements
    public GuestCandidacyDto one(@PathParam("secret") String secret) {
        return after(secret, candidacy -> { });
    }

    @GET
    @Path("/organisations")
    @PermitAll
    @Operation(operationId = "searchApplicants", summary = "Organisations to choose from, by name, town or identifier",
            description = "The first twenty; none without a query.")
    @SecurityRequirements
    public List<ApplicantDto> organisations(@PathParam("secret") String secret, @QueryParam("q") String query) {
        limits.guest(request);
        return door.through(secret, candidacy -> reading.applicants(candidacy, query));
    }

    @PUT
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "saveGuestCandidacy", summary = "Write the organisation, the persons and the commitments",
            description = "Replaces what stood there; until it is handed in, or while a complement is asked for.")
    @SecurityRequirements
    public GuestCandidacyDto save(@PathParam("secret") String secret, GuestEntryDto body) {
        return after(secret, candidacy -> {
            Sent.present(body);
            filing.save(candidacy, new Filing.Entry(body.organisationId(),
                    body.contacts() == null ? List.of() : body.contacts().stream().map(ContactDto::contact).toList(), body.commitments()));
        });
    }

    @POST
    @Path("/files")
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "addGuestFile", summary = "Add a file: parts piece, file",
            description = "Limits and checks are those of documents; 20 files of a candidacy at most.")
    @SecurityRequirements
    public GuestCandidacyDto add(@PathParam("secret") String secret, List<EntityPart> parts) {
        return after(secret, candidacy -> {
            EntityPart file = part(parts, "file");
            try (InputStream content = file.getContent()) {
                String piece = new String(part(parts, "piece").getContent().readNBytes(200), StandardCharsets.UTF_8);
                uploads.take(candidacy, piece, file.getFileName().orElse(null), content);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static EntityPart part(List<EntityPart> parts, String name) {
        return parts.stream().filter(part -> name.equals(part.getName())).findFirst().orElseThrow(() -> new Problem(
                DocumentProblem.BAD_UPLOAD, "L'envoi est incomplet. Choisissez un fichier, puis renvoyez."));
    }

    @DELETE
    @Path("/files/{file}")
    @PermitAll
    @Operation(operationId = "removeGuestFile", summary = "Take out a file that was not handed in yet", description = "What was handed in stays.")
    @SecurityRequirements
    public GuestCandidacyDto remove(@PathParam("secret") String secret, @PathParam("file") UUID file) {
        return after(secret, candidacy -> rows.remove(candidacy, file));
    }

    @POST
    @Path("/deposit")
    @PermitAll
    @Operation(operationId = "depositCandidacy", summary = "Hand in the candidacy, or the complement that was asked for",
            description = "After the deadline it is accepted and flagged, to the second. A receipt goes to the address.")
    @SecurityRequirements
    public GuestCandidacyDto deposit(@PathParam("secret") String secret) {
        return after(secret, filing::deposit);
    }

    @POST
    @Path("/binding")
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "bindCandidacy", summary = "Bind the candidacy to the caller's account, once",
            description = "From then on the link lets in nobody but that account.")
    public GuestCandidacyDto bind(@PathParam("secret") String secret) {
        return after(secret, filing::bind);
    }
}
