package fr.jalon.features.engagement;

import fr.jalon.features.programme.definition.ParameterDefinition;
import fr.jalon.features.programme.definition.ParameterValues;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/** Parameters of a running engagement, each with its story; checks no right: ask {@code Access} first. */
public interface Parameters {

    /**
     * One value that was set.
     *
     * @param value  as the type of its parameter
     * @param source why, French
     * @param since  first day on which it counts
     * @param at     when it was set, UTC
     * @param by     card of who set it
     */
    record Entry(Object value, String source, LocalDate since, Instant at, UUID by) {
    }

    /**
     * A parameter as it stands today.
     *
     * @param value   in force today
     * @param entries what was set, newest effect first; empty while the declared value counts
     */
    record Setting(ParameterDefinition parameter, Object value, List<Entry> entries) {
    }

    /** @return all declared parameters in the order of their declaration */
    List<Setting> of(UUID engagementId);

    /** @return values by the day from which they count, the first entry being those of the opening */
    SortedMap<LocalDate, ParameterValues> byDate(UUID engagementId);

    /** @return the same with one change more, which is not kept */
    SortedMap<LocalDate, ParameterValues> byDateWith(UUID engagementId, ParameterChange change);

    /** @throws fr.jalon.kernel.problem.Problem INVALID_REQUEST with the field that is wrong */
    void check(UUID engagementId, ParameterChange change);

    /**
     * Sets a value from a day on; clocks that run keep the one that they started with. Fires {@link EngagementChanged}.
     *
     * @param reason French, not blank
     */
    void change(UUID engagementId, ParameterChange change, String reason);
}
