package fr.jalon.features.notification.boundary;

import fr.jalon.features.notification.control.CalendarFeed;
import fr.jalon.kernel.identity.boundary.StrangerLimits;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What calendar programmes read, which cannot sign in: the address is the secret. */
@Path("/calendars/{secret}.ics")
@RequestScoped
@Tag(name = "notifications")
public class CalendarResource {

    @Inject
    private CalendarFeed feed;

    @Inject
    private StrangerLimits limits;

    @GET
    @PermitAll
    @Produces("text/calendar; charset=UTF-8")
    @Operation(operationId = "readCalendar", summary = "One person's deadlines and meetings in one space, as iCalendar",
            description = "404 for an address that is revoked or never was.")
    @SecurityRequirements
    public String read(@Context HttpServletRequest request, @PathParam("secret") String secret) {
        limits.calendar(request);
        return feed.read(secret);
    }
}
