package fr.jalon.features.plan;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An item of the calendar that is over: a meeting that was held or whose agreed day has come, anything else once its last day has.
 *
 * @param nodeId node it hangs on
 * @param code   declared code
 * @param title  French title
 * @param on     last day on which it took place
 */
public record DoneItem(UUID nodeId, String code, String title, LocalDate on) {
}
