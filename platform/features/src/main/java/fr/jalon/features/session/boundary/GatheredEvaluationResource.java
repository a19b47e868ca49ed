package fr.jalon.features.session.boundary;

import fr.jalon.features.session.boundary.EvaluationDtos.GatheredEvaluationDto;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was answered after the meetings of a project. */
@Path("/spaces/{slug}/engagements/{engagement}/evaluations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class GatheredEvaluationResource {

    @Inject
    private GatheredEvaluations gathered;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "listEvaluations", summary = "Questionnaires of the meetings of a project, read together",
            description = "Of the nodes on which the caller has RECORD or DECIDE. Meetings of which nothing may be read count in no sum.")
    public List<GatheredEvaluationDto> list(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        return gathered.of(engagement);
    }
}
