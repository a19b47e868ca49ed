package fr.jalon.features.region.boundary;

import fr.jalon.features.people.Access;
import fr.jalon.features.people.SpaceRight;
import fr.jalon.features.region.control.RegionRow;
import fr.jalon.features.region.control.RegionView;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The space at a glance. */
@Path("/spaces/{slug}/region")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "region")
public class RegionResource {

    @Inject
    private RegionView view;

    @Inject
    private Access access;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getRegion", summary = "One row per leaf of each tree: phase, lateness, what blocks it and who must act",
            description = "Needs SEE_REGION.")
    public List<RegionRow> region(@PathParam("slug") String slug, @QueryParam("programme") String programme) {
        access.requireInSpace(SpaceRight.SEE_REGION);
        return view.rows(slug, programme);
    }
}
