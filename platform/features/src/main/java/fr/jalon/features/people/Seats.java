package fr.jalon.features.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who sits where, and who sat there on a given day. */
public interface Seats {

    /**
     * @param node a node; if it has no seat of that role, the nearest node above it that has one counts
     * @param role code of a declared role
     * @param day  the day that matters, in the space's time zone
     * @return accepted mandates that ran that day; empty for a vacancy
     */
    List<Holder> holders(UUID node, String role, LocalDate day);

    /** @return a mandate by its identifier, also an ended one */
    Optional<Holder> mandate(UUID mandateId);

    /** @return those mandates by their identifiers, also ended ones, from one statement; unknown ones are left out */
    Map<UUID, Holder> mandates(Collection<UUID> mandateIds);

    /** @return every running accepted mandate in an engagement on a day */
    List<Holder> inEngagement(UUID engagementId, LocalDate day);

    /** @return the same for many engagements, from one statement; each has a list */
    Map<UUID, List<Holder>> inEngagements(Collection<UUID> engagementIds, LocalDate day);
}
