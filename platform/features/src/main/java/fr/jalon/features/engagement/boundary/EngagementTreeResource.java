package fr.jalon.features.engagement.boundary;

import fr.jalon.features.engagement.boundary.EngagementDtos.EngagementDto;
import fr.jalon.features.engagement.boundary.EngagementDtos.NodeSeatsDto;
import fr.jalon.features.engagement.boundary.OpeningDtos.Created;
import fr.jalon.features.engagement.boundary.OpeningDtos.Departure;
import fr.jalon.features.engagement.boundary.OpeningDtos.NewNode;
import fr.jalon.features.engagement.boundary.OpeningDtos.Relocation;
import fr.jalon.features.engagement.control.TreeChanges;
import fr.jalon.features.people.Access;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.web.Api;
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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One engagement: its tree, its people, and who joins or leaves. */
@Path("/spaces/{slug}/engagements/{engagement}")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "engagements")
public class EngagementTreeResource {

    @Inject
    private EngagementViews views;

    @Inject
    private SeatViews seats;

    @Inject
    private TreeChanges changes;

    @Inject
    private Access access;

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "getEngagement", summary = "One engagement with its tree", description = "Needs SEE on one of its nodes.")
    public EngagementDto get(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        return views.detail(engagement);
    }

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/people")
    @Transactional
    @Operation(operationId = "listSeats", summary = "Seats and mandates, root first", description = "Needs SEE on one of its nodes.")
    public List<NodeSeatsDto> people(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        return seats.of(views.sight(engagement));
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/nodes")
    @Transactional
    @Operation(operationId = "addNode", summary = "Let a node join", description = "Needs OPEN on the parent.")
    public Created add(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewNode body) {
        access.require(engagement, id(required(body).parentId(), "parentId"), SeatRight.OPEN);
        return new Created(changes.add(engagement, body.parentId(), body.draft()));
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/nodes/{node}/departure")
    @Transactional
    @Operation(operationId = "leaveEngagement", summary = "Let a node leave; nothing is deleted", description = "Needs OPEN on the node.")
    public void leave(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("node") UUID node,
            Departure body) {
        access.require(engagement, node, SeatRight.OPEN);
        changes.leave(engagement, node, required(body).on(), body.cause());
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/nodes/{node}/relocation")
    @Transactional
    @Operation(operationId = "moveNode", summary = "Hang a node under another parent of the same level from a day on",
            description = "Needs OPEN on the node and on its new parent.")
    public void move(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("node") UUID node,
            Relocation body) {
        access.require(engagement, node, SeatRight.OPEN);
        access.require(engagement, id(required(body).parentId(), "parentId"), SeatRight.OPEN);
        changes.move(engagement, node, body.parentId(), body.from(), body.cause());
    }

    private static <T> T required(T body) {
        if (body == null) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "La demande est vide.");
        }
        return body;
    }

    private static UUID id(UUID id, String field) {
        if (id == null) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "Il manque un élément.",
                    List.of(new Problem.FieldError(field, "Indiquez l'élément.")));
        }
        return id;
    }
}
