package fr.jalon.features.plan.control;

import java.util.UUID;

/**
 * What makes an item the same one from one computation to the next.
 *
 * @param nodeId     node it hangs on
 * @param code       declared code
 * @param occurrence empty for what occurs once, code of the session, or number of the period from 1
 */
public record ItemKey(UUID nodeId, String code, String occurrence) {
}
