package fr.jalon.features.session.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A questionnaire that people answer after a meeting.
 *
 * @param form         code of the declared form
 * @param anonymous    what was promised when it was opened
 * @param leastAnswers answers below which an anonymous one shows nothing but their number
 * @param closesAt     when it closes by itself
 * @param closedAt     when it closed, null while it is open
 */
public record Evaluation(UUID id, UUID engagementId, UUID itemId, UUID nodeId, String form, boolean anonymous, int leastAnswers,
                         Instant openedAt, Instant closesAt, Instant closedAt, UUID closedBy) {

    /** @return whether it can still be answered */
    public boolean open(Instant now) {
        return closedAt == null && closesAt.isAfter(now);
    }

    /** @return whether what was answered may be read: of an anonymous one, never one answer after the other */
    public boolean readable(int answers, Instant now) {
        return !anonymous || !open(now) && answers >= leastAnswers;
    }
}
