package fr.jalon.features.session.boundary;

import fr.jalon.features.register.RegisterLines;
import fr.jalon.features.session.boundary.SessionDeskDtos.MinutesToSend;
import fr.jalon.features.session.boundary.SessionDeskDtos.NewSessionEntry;
import fr.jalon.features.session.boundary.SessionDeskDtos.NewSessionGuest;
import fr.jalon.features.session.boundary.SessionDeskDtos.SessionDeskDto;
import fr.jalon.features.session.boundary.SessionDeskDtos.SessionNoteDto;
import fr.jalon.features.session.boundary.SessionDeskDtos.SessionNoteText;
import fr.jalon.features.session.boundary.SessionDeskDtos.SessionTick;
import fr.jalon.features.session.control.Minutes;
import fr.jalon.features.session.control.Presence;
import fr.jalon.features.session.control.SessionDesk;
import fr.jalon.features.session.control.SessionGuest;
import fr.jalon.features.session.control.SessionGuests;
import fr.jalon.features.session.control.SessionNote;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A meeting while it is held, and its minutes. */
@Path("/spaces/{slug}/engagements/{engagement}/sessions/{session}/desk")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class SessionDeskResource {

    @Inject
    private SessionDesk desk;

    @Inject
    private SessionDeskViews views;

    @Inject
    private SessionGuests guests;

    @Inject
    private Minutes minutes;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getSessionDesk", summary = "What was noted in a meeting, and its minutes",
            description = "Needs SEE on the meeting's node. Notes and entries of unseen nodes are left out.")
    public SessionDeskDto get(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("session") UUID session) {
        return views.of(engagement, session);
    }

    @PUT
    @Path("/presences/{subject}")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "tickPresence", summary = "Note whether someone is there",
            description = "Needs RECORD on the meeting's node. subject is a card that is expected, or a key of the caller's for someone else.")
    public void tick(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("session") UUID session,
            @PathParam("subject") UUID subject, SessionTick body) {
        SessionTick tick = Sent.present(body);
        desk.tick(engagement, session, subject, new Presence(subject, null, tick.name(), tick.position(), tick.state()));
    }

    @PUT
    @Path("/guests/{guest}")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addSessionGuest", summary = "Expect someone from outside; the caller makes the identifier",
            description = "Needs RECORD on the meeting's node. Called by mail as the others are, and sent the minutes.")
    public void expect(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("session") UUID session,
            @PathParam("guest") UUID guest, NewSessionGuest body) {
        NewSessionGuest sent = Sent.present(body);
        guests.add(engagement, session, new SessionGuest(guest, sent.name(), sent.position(), sent.email()));
    }

    @DELETE
    @Path("/guests/{guest}")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "removeSessionGuest", summary = "Expect someone from outside no more",
            description = "Needs RECORD on the meeting's node. Nothing happens where that person is not expected.")
    public void dismiss(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("session") UUID session,
            @PathParam("guest") UUID guest) {
        guests.remove(engagement, session, guest);
    }

    @PUT
    @Path("/notes/{note}")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeSessionNote", summary = "Write a remark; the caller makes its identifier",
            description = "Needs RECORD on the meeting's node. 409 if someone else wrote another text meanwhile; the same text twice changes nothing.")
    public SessionNoteDto write(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("session") UUID session,
            @PathParam("note") UUID note, SessionNoteText body) {
        SessionNoteText sent = Sent.present(body);
        return views.note(desk.write(engagement, session, new SessionNote(note, sent.nodeId(), sent.text(), sent.revision(), null)));
    }

    @PUT
    @Path("/entries/{key}")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openSessionEntry", summary = "Open an action or a decision in its register, once for a key",
            description = "Needs RECORD on the meeting's node and on the entry's node.")
    public void open(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("session") UUID session,
            @PathParam("key") UUID key, NewSessionEntry body) {
        NewSessionEntry entry = Sent.present(body);
        desk.open(engagement, session, key, new RegisterLines.NewLine(entry.register(), entry.nodeId(), entry.title(),
                entry.ownerMandateId(), entry.dueOn()));
    }

    @POST
    @Path("/minutes")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "sendMinutes", summary = "Send the minutes that were read; a correction says what it changes",
            description = "Needs RECORD on the meeting's node. 409 if they changed since they were read, or went out already.")
    public void send(@PathParam("slug") String slug, @PathParam("engagement") UUID engagement, @PathParam("session") UUID session,
            MinutesToSend body) {
        MinutesToSend sent = Sent.present(body);
        minutes.send(engagement, session, sent.digest(), sent.changes());
    }
}
