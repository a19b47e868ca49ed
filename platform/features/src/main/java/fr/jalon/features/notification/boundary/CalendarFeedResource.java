package fr.jalon.features.notification.boundary;

import fr.jalon.features.notification.boundary.NotificationDtos.FeedAddressDto;
import fr.jalon.features.notification.boundary.NotificationDtos.FeedDto;
import fr.jalon.features.notification.control.CalendarFeed;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own calendar address. */
@Path("/spaces/{slug}/calendar-feed")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
public class CalendarFeedResource {

    @Inject
    private CalendarFeed feed;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getCalendarFeed", summary = "Whether the caller has a calendar address, and since when",
            description = "Open to everyone with a card in the space. The address itself is never shown again.")
    public FeedDto get(@PathParam("slug") String slug) {
        return new FeedDto(feed.since().orElse(null));
    }

    @POST
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "openCalendarFeed", summary = "Make a secret calendar address, shown this once",
            description = "The caller's own. Whoever has it reads titles and days; a former address ends.")
    public FeedAddressDto open(@PathParam("slug") String slug) {
        return new FeedAddressDto(feed.open());
    }

    @DELETE
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "closeCalendarFeed", summary = "Revoke the caller's calendar address", description = "From now on it answers 404.")
    public void close(@PathParam("slug") String slug) {
        feed.close();
    }
}
