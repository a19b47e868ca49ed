package fr.jalon.features.indicator.boundary;

import fr.jalon.features.indicator.boundary.DashboardDtos.DashboardDto;
import fr.jalon.features.indicator.control.Dashboards;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Indicators of all projects that one sees. */
@Path("/spaces/{slug}/indicator-dashboard")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators")
public class DashboardResource {

    @Inject
    private DashboardView view;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getIndicatorDashboard", summary = "Indicators added up over all projects that the caller sees, and place by place",
            description = "Only what the caller sees is counted. A place above the measured ones is listed if all of these are seen. Periods of"
                    + " projects with different calendars are brought together by the months in which they end.")
    public DashboardDto dashboard(@PathParam("slug") String slug, @QueryParam("programme") String programme, @QueryParam("level") String level,
            @QueryParam("organisation") UUID organisation) {
        return view.dashboard(new Dashboards.Choice(programme, level, organisation));
    }
}
