package fr.jalon.features.indicator.boundary;

import fr.jalon.features.indicator.boundary.MeasureImportDtos.ConfirmedMeasure;
import fr.jalon.features.indicator.boundary.MeasureImportDtos.MeasureImportConfirmation;
import fr.jalon.features.indicator.boundary.MeasureImportDtos.MeasureImportOutcomeDto;
import fr.jalon.features.indicator.boundary.MeasureImportDtos.MeasureImportPreviewDto;
import fr.jalon.features.indicator.boundary.MeasureImportDtos.MeasureModelLineDto;
import fr.jalon.features.indicator.control.MeasureBatch;
import fr.jalon.features.indicator.control.MeasureImport;
import fr.jalon.kernel.problem.Problem;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Measures from a file or from pasted cells: seen first, written after. */
@Path("/spaces/{slug}/engagements/{engagement}/measure-imports")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators")
public class MeasureImportResource {

    private static final int LARGEST = 5 * 1024 * 1024;

    @Inject
    private MeasureImport imports;

    @Inject
    private MeasureBatch batch;

    @GET
    @Path("/model/{node}")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getMeasureModel", summary = "The lines that a file of measures may have, with what stands there",
            description = "Of the node and those below it on which the caller has RECORD, for periods that have ended.")
    public List<MeasureModelLineDto> model(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("node") UUID node) {
        return imports.model(engagement, node).stream().map(MeasureModelLineDto::of).toList();
    }

    @POST
    @Path("/preview")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "previewMeasures", summary = "What a file of measures would change, line by line; nothing is written",
            description = "Needs RECORD somewhere. The body is an .xlsx, a CSV file or pasted cells, 5 MB and 5,000 lines at most.")
    public MeasureImportPreviewDto preview(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, InputStream file) throws IOException {
        return MeasureImportPreviewDto.of(imports.preview(engagement, file.readNBytes(LARGEST + 1)));
    }

    @POST
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "importMeasures", summary = "Enter the lines of a preview that were confirmed, all or none",
            description = "Needs RECORD on each node. Answers 409 if one of the measures was entered since. Sent twice, it writes once.")
    public MeasureImportOutcomeDto confirm(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, MeasureImportConfirmation body) {
        List<ConfirmedMeasure> rows = Sent.present(body).rows();
        if (rows == null || rows.stream().anyMatch(row -> row == null || row.measure() == null)) {
            throw Problem.field("rows", "Choisissez au moins une ligne à enregistrer.");
        }
        return MeasureImportOutcomeDto.of(batch.enter(engagement, rows.stream().map(ConfirmedMeasure::item).toList()));
    }
}
