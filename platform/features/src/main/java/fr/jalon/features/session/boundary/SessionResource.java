package fr.jalon.features.session.boundary;

import fr.jalon.features.plan.Hosts;
import fr.jalon.features.session.boundary.SessionDtos.HostChoice;
import fr.jalon.features.session.boundary.SessionDtos.NewCall;
import fr.jalon.features.session.boundary.SessionDtos.SessionAttendance;
import fr.jalon.features.session.boundary.SessionDtos.SessionDto;
import fr.jalon.features.session.control.AttendingActs;
import fr.jalon.features.session.control.Convening;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.web.Api;
import fr.jalon.kernel.web.Sent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Meetings of an engagement. */
@Path("/spaces/{slug}/engagements/{engagement}/sessions")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class SessionResource {

    @Inject
    private SessionViews views;

    @Inject
    private Hosts hosts;

    @Inject
    private Convening convening;

    @Inject
    private AttendingActs attending;

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Operation(operationId = "listSessions", summary = "Meetings of the nodes that one may see, by date",
            description = "Needs SEE on one node.")
    public List<SessionDto> list(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        return views.of(engagement);
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/{session}/call")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "callSession", summary = "Call those who are expected at a meeting whose date is agreed, or call them anew",
            description = "Needs PLAN on the meeting's node. Goes by mail with an iCalendar invitation, which follows the date when it moves.")
    public void call(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("session") UUID session,
            NewCall body) {
        convening.call(engagement, session, CallRules.details(body));
    }

    @DELETE
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/{session}/call")
    @Transactional
    @Operation(operationId = "callOffSession", summary = "Call a meeting off", description = "Needs PLAN on the meeting's node.")
    public void callOff(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("session") UUID session) {
        convening.callOff(engagement, session);
    }

    @PUT
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/{session}/host")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "chooseHost", summary = "Choose the member that receives a meeting",
            description = "Needs PLAN on the meeting's node.")
    public void host(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("session") UUID session,
            HostChoice body) {
        if (body == null || body.nodeId() == null) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "Choisissez qui accueille.",
                    List.of(new Problem.FieldError("nodeId", "Choisissez un membre du groupe.")));
        }
        hosts.host(engagement, session, body.nodeId());
    }

    @PUT
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/{session}/attending")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "sayAttending", summary = "Say whether those who decide take part in a meeting",
            description = "Needs DECIDE on the meeting's node. Those who plan there are told, and a call that stands is sent anew.")
    public void attending(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("session") UUID session,
            SessionAttendance body) {
        SessionAttendance said = Sent.present(body);
        attending.say(engagement, session, said.attends(), said.reason());
    }
}
