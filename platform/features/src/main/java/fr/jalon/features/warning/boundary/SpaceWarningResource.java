package fr.jalon.features.warning.boundary;

import fr.jalon.features.warning.boundary.WarningDtos.EarlyWarningDto;
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

/** Early warnings of all engagements on which the caller decides. */
@Path("/spaces/{slug}/warnings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "warnings")
public class SpaceWarningResource {

    @Inject
    private WarningView view;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "listSpaceWarnings", summary = "Places that show signs of dropping out, with the evidence",
            description = "Only places on which the caller holds a mandate in a role that the register's warning names.")
    public List<EarlyWarningDto> all(@PathParam("slug") String slug) {
        return view.all();
    }
}
