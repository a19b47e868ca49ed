package fr.jalon.features.session.boundary;

import fr.jalon.features.session.boundary.AddedMeetingDtos.MeetingKindDto;
import fr.jalon.features.session.boundary.AddedMeetingDtos.NewMeetingDto;
import fr.jalon.features.session.boundary.AddedMeetingDtos.NewMeetingId;
import fr.jalon.features.session.control.AddedMeetings;
import fr.jalon.features.session.control.WantedMeeting;
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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Meetings that no rule dates. Once added, one is called, held and reported on as any other. */
@Path("/spaces/{slug}/engagements/{engagement}/meetings")
@RequestScoped
@RolesAllowed(Api.SIGNED_IN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class AddedMeetingResource {

    @Inject
    private MeetingKinds kinds;

    @Inject
    private AddedMeetings meetings;

    @GET
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/kinds")
    @Transactional
    @Operation(operationId = "listMeetingKinds", summary = "Kinds of meeting that may be added to the calendar, and where",
            description = "Needs SEE on one node. Empty if the programme declares none.")
    public List<MeetingKindDto> kinds(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement) {
        return kinds.of(engagement);
    }

    @POST
    @RolesAllowed(Api.SIGNED_IN)
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addMeeting", summary = "Add a meeting to the calendar, on an agreed date; nobody is called yet",
            description = "Needs PLAN on the meeting's node.")
    public NewMeetingId add(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, NewMeetingDto body) {
        WantedMeeting wanted = wanted(body);
        if (wanted.nodeId() == null) {
            throw Problem.field("nodeId", "Choisissez où la réunion se tient.");
        }
        return new NewMeetingId(meetings.add(engagement, wanted));
    }

    @PUT
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/{session}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeMeeting", summary = "Change the days, the purposes or the agenda of an added meeting",
            description = "Needs PLAN on the meeting's node. Its kind and its node stay. A call that stands is sent anew.")
    public void change(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("session") UUID session,
            NewMeetingDto body) {
        meetings.change(engagement, session, wanted(body));
    }

    @DELETE
    @RolesAllowed(Api.SIGNED_IN)
    @Path("/{session}")
    @Transactional
    @Operation(operationId = "withdrawMeeting", summary = "Take an added meeting off the calendar; those who were called are told",
            description = "Needs PLAN on the meeting's node. Not once its minutes were sent.")
    public void withdraw(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("session") UUID session) {
        meetings.withdraw(engagement, session);
    }

    private static WantedMeeting wanted(NewMeetingDto body) {
        NewMeetingDto sent = Sent.present(body);
        return new WantedMeeting(Objects.toString(sent.kind(), ""), sent.nodeId(), sent.title(), sent.start(), sent.end(),
                Sent.given(sent.purposes()), Sent.given(sent.agenda()));
    }
}
