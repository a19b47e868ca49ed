package fr.jalon.kernel.space.boundary;

import fr.jalon.kernel.space.CurrentSpace;
import fr.jalon.kernel.space.Space;
import fr.jalon.kernel.space.Spaces;
import fr.jalon.kernel.tenancy.Tenancy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Binds every request below {@code /spaces/{slug}} to that tenant, after checking that the account may enter. The guard of
 * all requests releases it. A request that slips past this filter has no tenant and can reach no row.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 100)
public class SpaceFilter implements ContainerRequestFilter {

    @Inject
    private Spaces spaces;

    @Inject
    private CurrentSpace current;

    @Inject
    private Tenancy tenancy;

    /** For the container. */
    public SpaceFilter() {
    }

    SpaceFilter(Spaces spaces, CurrentSpace current, Tenancy tenancy) {
        this.spaces = spaces;
        this.current = current;
        this.tenancy = tenancy;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        List<PathSegment> path = request.getUriInfo().getPathSegments();
        if (path.size() >= 2 && path.get(0).getPath().equals("spaces")) {
            Space space = spaces.require(path.get(1).getPath());
            tenancy.bind(space.tenant().id());
            current.enter(space);
        }
    }
}
