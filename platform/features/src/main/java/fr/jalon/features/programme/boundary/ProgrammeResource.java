package fr.jalon.features.programme.boundary;

import fr.jalon.features.programme.ProgrammeCatalogue;
import fr.jalon.features.programme.boundary.ProgrammeDtos.ProgrammeDefinitionDto;
import fr.jalon.features.programme.boundary.ProgrammeDtos.ProgrammeSummaryDto;
import fr.jalon.kernel.problem.CommonProblem;
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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The programmes that a space may open. */
@Path("/spaces/{slug}/programmes")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programmes")
public class ProgrammeResource {

    @Inject
    private ProgrammeCatalogue programmes;

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "listProgrammes", summary = "Programmes switched on here whose plugin is started",
            description = "Open to everyone with a card in the space.")
    public List<ProgrammeSummaryDto> list(@PathParam("slug") String slug) {
        return programmes.all().stream().map(ProgrammeSummaryDto::of).toList();
    }

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/{plugin}/{version}")
    @Transactional
    @Operation(operationId = "getProgramme", summary = "What a programme asks when it is opened",
            description = "Open to everyone with a card in the space.")
    public ProgrammeDefinitionDto get(@PathParam("slug") String slug, @PathParam("plugin") String plugin,
            @PathParam("version") String version) {
        return programmes.find(plugin, version).map(ProgrammeDefinitionDto::of).orElseThrow(() -> new Problem(
                CommonProblem.NOT_FOUND, ProgrammeCatalogue.CLOSED));
    }
}
