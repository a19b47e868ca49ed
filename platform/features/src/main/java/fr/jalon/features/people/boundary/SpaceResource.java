package fr.jalon.features.people.boundary;

import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.SpaceRight;
import fr.jalon.features.people.boundary.PersonDtos.MeDto;
import fr.jalon.features.people.boundary.PersonDtos.SpaceDto;
import fr.jalon.kernel.space.CurrentSpace;
import fr.jalon.kernel.space.Tenant;
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
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The space itself, as its visitor sees it. */
@Path("/spaces/{slug}")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "space")
public class SpaceResource {

    @Inject
    private CurrentSpace space;

    @Inject
    private CurrentPerson person;

    @Inject
    private Access access;

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "getSpace", summary = "The space, my card in it and what I may do",
            description = "Open to everyone with a card in the space.")
    public SpaceDto get(@PathParam("slug") String slug) {
        Tenant tenant = space.tenant();
        List<SpaceRight> rights = access.inSpace().stream().sorted(Comparator.comparing(SpaceRight::name)).toList();
        return new SpaceDto(tenant.slug(), tenant.name(), tenant.accent().orElse(null), tenant.holidayZone(),
                tenant.timeZone().getId(), new MeDto(person.id(), List.of(person.role().name()), rights));
    }
}
