package fr.jalon.features.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Entries as a meeting opens and shows them. */
public interface RegisterLines {

    /** What a new entry says; the owner and the due day may be null. */
    record NewLine(String register, UUID nodeId, String title, UUID ownerMandateId, LocalDate dueOn) {
    }

    /**
     * An entry as it stands today.
     *
     * @param number as people say it, « A-12 »
     * @param owner  who answers for it, in words, or null
     */
    record Line(UUID id, String registerLabel, String number, String title, UUID nodeId, String owner, LocalDate dueOn, String state) {
    }

    /**
     * Opens an entry, as its register's own screen does.
     *
     * @return its identifier
     * @throws fr.jalon.kernel.problem.Problem as the register says
     */
    UUID open(UUID engagementId, NewLine line);

    /** As {@link #open(UUID, NewLine)}, with values of the register's declared attributes by their codes. */
    UUID open(UUID engagementId, NewLine line, Map<String, String> attributes);

    /** @return those entries of an engagement, by register and number; checks no right */
    List<Line> of(UUID engagementId, Collection<UUID> entryIds);
}
