package fr.jalon.features.practice.boundary;

import fr.jalon.features.practice.boundary.PracticeDtos.PracticeDto;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeFactsDto;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeListDto;
import fr.jalon.features.practice.control.PracticeSearch.PracticeReach;
import fr.jalon.features.practice.control.PracticeSearch.Wanted;
import fr.jalon.features.practice.control.Writing;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The base of good practices of a space. */
@Path("/spaces/{slug}/practices")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "practices")
public class PracticeResource {

    @Inject
    private PracticeListView lists;

    @Inject
    private PracticeView view;

    @Inject
    private Writing writing;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "searchPractices", summary = "Published sheets, and those that other spaces share; best first",
            description = "q are French words, without regard to accents and endings; « -word » leaves out, quotation marks keep words together."
                    + " type is a type's French name. Only what is published to the caller.")
    public PracticeListDto search(@PathParam("slug") String slug, @QueryParam("q") String words, @QueryParam("type") String type,
            @QueryParam("level") PracticeReach level) {
        return lists.found(new Wanted(words, type, level));
    }

    @POST
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "beginPractice", summary = "Begin a sheet as a draft, which its author alone reads",
            description = "Needs RECORD on the node, and a programme that declares practices.")
    public PracticeDto begin(@PathParam("slug") String slug, PracticeFactsDto body) {
        PracticeFactsDto facts = Sent.present(body);
        return view.practice(writing.begin(facts.engagementId(), facts.nodeId(), facts.facts()));
    }
}
