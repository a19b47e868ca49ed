package fr.jalon.features.people.boundary;

import fr.jalon.features.people.Access;
import fr.jalon.features.people.SeatKeeper;
import fr.jalon.features.people.boundary.PersonDtos.MandateCreated;
import fr.jalon.features.people.boundary.PersonDtos.MandateEnd;
import fr.jalon.features.people.boundary.PersonDtos.NewMandate;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who sits where. */
@Path("/spaces/{slug}/engagements/{engagement}/nodes/{node}/seats/{role}/mandates")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class MandateResource {

    @Inject
    private SeatKeeper seats;

    @Inject
    private Access access;

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "giveMandate", summary = "Put a person in a seat from a day on, or in the place of another",
            description = "Needs STAFF on the node.")
    public MandateCreated give(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("node") UUID node,
            @PathParam("role") String role, NewMandate body) {
        access.require(engagement, node, SeatRight.STAFF);
        if (body == null || body.personId() == null) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "Choisissez une personne.",
                    List.of(new Problem.FieldError("personId", "Choisissez une personne de l'espace.")));
        }
        return new MandateCreated(seats.appoint(node, role,
                new SeatKeeper.Appointment(body.personId(), body.from(), body.cause(), body.replaces())));
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Path("/{mandate}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endMandate", summary = "End a mandate on a last day, without a successor; the seat may stay vacant",
            description = "Needs STAFF on the node.")
    public void end(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("node") UUID node,
            @PathParam("role") String role, @PathParam("mandate") UUID mandate, MandateEnd body) {
        access.require(engagement, node, SeatRight.STAFF);
        if (body == null) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "La demande est vide : donnez on et cause.");
        }
        seats.end(node, role, mandate, body.on(), body.cause());
    }
}
