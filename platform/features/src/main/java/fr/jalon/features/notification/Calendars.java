package fr.jalon.features.notification;

import fr.jalon.kernel.outbox.OutgoingMail;
import java.util.Collection;
import java.util.UUID;

/** Writes meetings as iCalendar. Ask inside the tenant's transaction. */
public interface Calendars {

    /**
     * @param by     who calls, null for the platform
     * @param guests who are called
     * @return an invitation, which takes the place of those before it
     */
    OutgoingMail.Calendar request(Meeting meeting, UUID by, Collection<UUID> guests);

    /** @return the same for one guest from outside, who sees no other guest */
    OutgoingMail.Calendar request(Meeting meeting, UUID by, String name, String email);

    /** @return that the meeting is called off, or goes on without that guest */
    OutgoingMail.Calendar cancel(Meeting meeting, UUID by, String name, String email);

    /** @return that the meeting is called off */
    OutgoingMail.Calendar cancel(Meeting meeting, UUID by, Collection<UUID> guests);
}
