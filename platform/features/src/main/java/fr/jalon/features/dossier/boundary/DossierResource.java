package fr.jalon.features.dossier.boundary;

import fr.jalon.features.dossier.boundary.DossierDtos.DossierDto;
import fr.jalon.features.dossier.control.Archive;
import fr.jalon.features.dossier.control.Archives;
import fr.jalon.features.dossier.control.Dossiers;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** « Dossier de preuve ». */
@Path("/spaces/{slug}/engagements/{engagement}/contract/dossiers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contract")
public class DossierResource {

    @Inject
    private Dossiers dossiers;

    @Inject
    private Archives archives;

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "listDossiers", summary = "The dossiers of proof made of the contract, newest first: who asked, when",
            description = "For whoever acts for a party by a mandate, and the space's own people. Each opens their own.")
    public List<DossierDto> all(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        return dossiers.all(engagement).stream().map(DossierDto::of).toList();
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "makeDossier", summary = "Make a dossier of proof of today: a sealed PDF, and an archive with the documents",
            description = "Holds what the caller may see; document versions that confidentiality withholds are counted, not named.")
    public DossierDto make(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        return DossierDto.of(dossiers.make(engagement));
    }

    @GET
    @Path("/{dossier}/archive")
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Produces("application/zip")
    @Operation(operationId = "getDossierArchive", summary = "The archive of one's own dossier (ZIP)",
            description = "The sealed PDF, the documents, a manifest, SHA256SUMS and LISEZMOI.txt. 404 for the dossier of another person.")
    public Response archive(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("dossier") UUID dossier) {
        Archive archive = archives.of(engagement, dossier);
        StreamingOutput bytes = archive::write;
        return Response.ok(bytes).type("application/zip").header("Content-Disposition", "attachment; filename=\"" + archive.fileName() + '"')
                .header("Cache-Control", "private, no-store").build();
    }
}
