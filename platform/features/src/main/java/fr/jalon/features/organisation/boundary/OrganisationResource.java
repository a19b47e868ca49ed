package fr.jalon.features.organisation.boundary;

import fr.jalon.features.organisation.boundary.OrganisationDtos.NewOrganisation;
import fr.jalon.features.organisation.boundary.OrganisationDtos.OrganisationDto;
import fr.jalon.features.organisation.boundary.OrganisationDtos.OrganisationPage;
import fr.jalon.features.organisation.control.OrganisationCatalogue;
import fr.jalon.features.organisation.control.OrganisationNotices;
import fr.jalon.features.space.SpaceAccess;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Organisations of a space. */
@Path("/spaces/{slug}/organisations")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
public class OrganisationResource {

    private static final int LAST_PAGE = 100_000;

    @Inject
    private OrganisationCatalogue catalogue;

    @Inject
    private OrganisationNotices notices;

    @Inject
    private SpaceAccess access;

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "searchOrganisations", summary = "Find organisations by name, town or identifier",
            description = "Open to everyone with a card in the space. With programme and level, each organisation comes with what"
                    + " that level's checks say of it.")
    public OrganisationPage search(@PathParam("slug") String slug, @QueryParam("q") String query,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("programme") String programme,
            @QueryParam("level") String level) {
        if (page < 0 || page > LAST_PAGE) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "La page demandée n'existe pas : comptez à partir de 0.");
        }
        OrganisationCatalogue.Page found = catalogue.search(query, page);
        return new OrganisationPage(found.items().stream()
                .map(o -> OrganisationDto.of(o, notices.about(o, programme, level))).toList(), found.total(), page,
                OrganisationCatalogue.PAGE_SIZE);
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createOrganisation", summary = "Add an organisation by hand",
            description = "Needs MANAGE_ORGANISATIONS.")
    public OrganisationDto create(@PathParam("slug") String slug, NewOrganisation body) {
        access.requireOrganisations();
        if (body == null) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "La demande est vide : donnez au moins name et kind.");
        }
        return OrganisationDto.of(catalogue.create(body.facts()), List.of());
    }
}
