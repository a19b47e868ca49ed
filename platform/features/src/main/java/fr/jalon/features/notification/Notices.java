package fr.jalon.features.notification;

import fr.jalon.kernel.outbox.OutgoingMail;
import java.util.Collection;
import java.util.UUID;

/** Tells people. Ask inside the transaction of what happened: it is told if that is kept. */
public interface Notices {

    /**
     * Tells each person once. Who has neither an account nor an address cannot be reached and is left out; so is, for what is
     * not a deadline or a meeting, the person who acts.
     */
    void tell(Notice notice, Collection<UUID> personIds);

    /** As {@link #tell}, with a meeting that goes by mail at once, except to those who want no mail of that kind. */
    void invite(Notice notice, Collection<UUID> personIds, OutgoingMail.Calendar calendar);
}
