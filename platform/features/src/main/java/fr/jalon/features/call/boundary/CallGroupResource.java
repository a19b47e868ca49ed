package fr.jalon.features.call.boundary;

import fr.jalon.features.call.boundary.CallDtos.CallDto;
import fr.jalon.features.call.boundary.CallDtos.CallGroupNameDto;
import fr.jalon.features.call.boundary.CallDtos.CallGroupsDto;
import fr.jalon.features.call.boundary.CallDtos.PreparedProjectDto;
import fr.jalon.features.call.control.CallBook;
import fr.jalon.features.call.control.GroupBook;
import fr.jalon.features.call.control.Preparation;
import fr.jalon.kernel.web.Api;
import fr.jalon.kernel.web.Sent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Groups of the candidacies that a call accepted, and the project that is prepared from them. */
@Path("/spaces/{slug}/calls")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
public class CallGroupResource {

    @Inject
    private CallBook calls;

    @Inject
    private GroupBook groups;

    @Inject
    private Preparation preparation;

    @Inject
    private GroupViews views;

    @Inject
    private CallViews board;

    @POST
    @Path("/{call}/groups")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "makeCallGroup", summary = "Make an empty group", description = "Needs OPEN_ENGAGEMENT.")
    public CallDto make(@PathParam("slug") String slug, @PathParam("call") UUID call, CallGroupNameDto body) {
        Sent.present(body);
        groups.make(call, body.name());
        return board.board(calls.require(call));
    }

    @PUT
    @Path("/{call}/groups/{group}")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "renameCallGroup", summary = "Give a group another name", description = "Needs OPEN_ENGAGEMENT; not once a project was opened with it.")
    public CallDto rename(@PathParam("slug") String slug, @PathParam("call") UUID call, @PathParam("group") UUID group, CallGroupNameDto body) {
        Sent.present(body);
        groups.rename(call, group, body.name());
        return board.board(calls.require(call));
    }

    @DELETE
    @Path("/{call}/groups/{group}")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "dissolveCallGroup", summary = "Take a group away: its candidacies have none then",
            description = "Needs OPEN_ENGAGEMENT; not once a project was opened with it.")
    public CallDto dissolve(@PathParam("slug") String slug, @PathParam("call") UUID call, @PathParam("group") UUID group) {
        groups.dissolve(call, group);
        return board.board(calls.require(call));
    }

    @POST
    @Path("/{call}/preparations")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "prepareProject", summary = "Prepare a project from groups: organisations, and the card of each person named",
            description = "Needs OPEN_ENGAGEMENT. A person of the same name and address keeps their card; the others get one. Opens nothing.")
    public PreparedProjectDto prepare(@PathParam("slug") String slug, @PathParam("call") UUID call, CallGroupsDto body) {
        Sent.present(body);
        return views.prepared(preparation.prepare(call, body.groups()));
    }
}
