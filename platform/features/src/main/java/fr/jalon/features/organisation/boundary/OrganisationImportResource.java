package fr.jalon.features.organisation.boundary;

import fr.jalon.features.organisation.boundary.OrganisationDtos.ImportReport;
import fr.jalon.features.organisation.boundary.OrganisationDtos.ImporterDto;
import fr.jalon.features.organisation.control.OrganisationImports;
import fr.jalon.features.space.SpaceAccess;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports of organisations through the importers that plugins bring. */
@Path("/spaces/{slug}/organisation-imports")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
public class OrganisationImportResource {

    @Inject
    private OrganisationImports imports;

    @Inject
    private SpaceAccess access;

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/importers")
    @Transactional
    @Operation(operationId = "listImporters", summary = "Importers of the programmes switched on here",
            description = "Needs MANAGE_ORGANISATIONS.")
    public List<ImporterDto> importers(@PathParam("slug") String slug) {
        access.requireOrganisations();
        return imports.importers().stream().map(ImporterDto::of).toList();
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "importOrganisations", summary = "Create and update organisations from files",
            description = "Needs MANAGE_ORGANISATIONS. Parts named files. With dryRun=true nothing is stored and the report says what"
                    + " would happen. Wrong lines are reported and left out.")
    public ImportReport run(@PathParam("slug") String slug, @QueryParam("importer") String importer,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, List<EntityPart> parts) throws IOException {
        access.requireOrganisations();
        try (UploadedFiles files = UploadedFiles.of(parts)) {
            return ImportReport.of(imports.run(importer, files.all(), dryRun));
        }
    }
}
