package fr.jalon.features.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The trail of an engagement, for documents that leave the platform. */
public interface Journal {

    /**
     * One act.
     *
     * @param at   when
     * @param who  name of the person, or « la plateforme »
     * @param what French sentence
     */
    record Line(Instant at, String who, String what) {
    }

    /**
     * As the history shows it to the current person, without the work on drafts: it names documents that were never delivered.
     *
     * @return the acts, oldest first
     */
    List<Line> withoutDrafts(UUID engagementId);
}
