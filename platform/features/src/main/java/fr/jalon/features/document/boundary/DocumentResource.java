package fr.jalon.features.document.boundary;

import fr.jalon.features.document.Confidentiality;
import fr.jalon.features.document.DocumentCard;
import fr.jalon.features.document.DocumentProblem;
import fr.jalon.features.document.control.BlobStore;
import fr.jalon.features.document.control.DocumentShelf;
import fr.jalon.features.document.control.StoredFile;
import fr.jalon.features.document.control.Uploads;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Documents of a space: sent as {@code multipart/form-data}, read back in ranges, never executed by a browser. */
@Path("/spaces/{slug}/documents")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {

    @Inject
    private Uploads uploads;

    @Inject
    private DocumentShelf shelf;

    @Inject
    private BlobStore blobs;

    @Inject
    private Tenancy tenancy;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(summary = "Dépose un document: parties name, confidentiality (INTERNAL ou RESTRICTED), file")
    public DocumentCard add(@PathParam("slug") String slug, List<EntityPart> parts) throws IOException {
        EntityPart file = file(parts);
        try (InputStream content = file.getContent()) {
            return shelf.card(uploads.first(text(parts, "name").orElse(null), confidentiality(parts),
                    file.getFileName().orElse(null), content));
        }
    }

    @POST
    @Path("/{id}/versions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(summary = "Dépose une nouvelle version: partie file; les versions déjà remises ne changent pas")
    public DocumentCard addVersion(@PathParam("slug") String slug, @PathParam("id") UUID id, List<EntityPart> parts)
            throws IOException {
        EntityPart file = file(parts);
        try (InputStream content = file.getContent()) {
            return shelf.card(uploads.next(id, file.getFileName().orElse(null), content));
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(summary = "Un document et ses versions")
    public DocumentCard one(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        return shelf.card(id);
    }

    @GET
    @Path("/{id}/versions/{version}/content")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(summary = "Les octets d'une version; accepte un en-tête Range")
    public Response content(@PathParam("slug") String slug, @PathParam("id") UUID id, @PathParam("version") int version,
            @HeaderParam("Range") String range) {
        StoredFile file = shelf.file(id, version);
        if (!ByteRange.understood(range)) {
            return send(file, new ByteRange(0, file.size() - 1), Response.ok());
        }
        return ByteRange.within(range, file.size()).map(part -> send(file, part, Response.status(206)
                .header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + file.size())))
                // thrown, so that the mapper makes a problem document of it
                .orElseThrow(() -> new ClientErrorException(Response.status(416)
                        .header("Content-Range", "bytes */" + file.size()).build()));
    }

    private Response send(StoredFile file, ByteRange part, Response.ResponseBuilder answer) {
        UUID tenant = tenancy.current().value();
        StreamingOutput bytes = out -> copy(tenant, file.versionId(), part, out);
        String name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return answer.entity(bytes).type(file.mediaType()).header("Content-Length", part.length())
                .header("Accept-Ranges", "bytes").header("ETag", '"' + file.sha256() + '"')
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "private, no-store").build();
    }

    private void copy(UUID tenant, UUID version, ByteRange part, OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = part.length();
        try (InputStream in = blobs.open(tenant, version, part.first())) {
            for (int read = 0; left > 0 && read >= 0; left -= read) {
                read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                out.write(buffer, 0, Math.max(read, 0));
            }
        }
    }

    private static EntityPart file(List<EntityPart> parts) {
        return parts.stream().filter(p -> "file".equals(p.getName())).findFirst().orElseThrow(() -> new Problem(
                DocumentProblem.BAD_UPLOAD, "L'envoi ne contient pas de fichier. Choisissez un fichier, puis renvoyez."));
    }

    private static Optional<String> text(List<EntityPart> parts, String name) throws IOException {
        for (EntityPart part : parts) {
            if (name.equals(part.getName())) {
                return Optional.of(new String(part.getContent().readNBytes(2_000), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static Confidentiality confidentiality(List<EntityPart> parts) throws IOException {
        String wanted = text(parts, "confidentiality").map(String::strip).filter(t -> !t.isEmpty()).orElse("INTERNAL");
        return Arrays.stream(Confidentiality.values()).filter(c -> c.name().equals(wanted)).findFirst()
                .orElseThrow(() -> new Problem(DocumentProblem.BAD_UPLOAD,
                        "La confidentialité « " + wanted + " » n'existe pas. Choisissez INTERNAL ou RESTRICTED."));
    }
}
