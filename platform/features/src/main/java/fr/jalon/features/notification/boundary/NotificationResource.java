package fr.jalon.features.notification.boundary;

import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.boundary.NotificationDtos.NotificationDto;
import fr.jalon.features.notification.boundary.NotificationDtos.ReadUntil;
import fr.jalon.features.notification.boundary.NotificationDtos.UnreadDto;
import fr.jalon.features.notification.control.Inbox;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller was told in the space. */
@Path("/spaces/{slug}/notifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
public class NotificationResource {

    private static final int MOST = 200;

    @Inject
    private Inbox inbox;

    @Inject
    private Clock clock;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "listNotifications", summary = "What the caller was told, unread first, then newest first; 200 at most",
            description = "Open to everyone with a card in the space; each reads their own.")
    public List<NotificationDto> list(@PathParam("slug") String slug, @QueryParam("kind") NoticeKind kind,
            @QueryParam("unread") boolean unread) {
        return inbox.list(kind, unread, MOST).stream().map(told -> NotificationDto.of(told, slug)).toList();
    }

    @GET
    @Path("/unread")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "countUnread", summary = "How many notifications the caller has not read",
            description = "Open to everyone with a card in the space.")
    public UnreadDto unread(@PathParam("slug") String slug) {
        return new UnreadDto(inbox.unread());
    }

    @POST
    @Path("/{notification}/reading")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "readNotification", summary = "Mark one as read", description = "The caller's own only.")
    public void read(@PathParam("slug") String slug, @PathParam("notification") UUID notification) {
        inbox.read(notification);
    }

    @POST
    @Path("/reading")
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readNotifications", summary = "Mark as read all that the caller was told until an instant, or until now",
            description = "The caller's own only.")
    public UnreadDto readAll(@PathParam("slug") String slug, ReadUntil body) {
        inbox.readAll(body == null || body.until() == null ? clock.instant() : body.until());
        return new UnreadDto(inbox.unread());
    }
}
