package fr.jalon.features.notification;

import fr.jalon.kernel.outbox.OutgoingMail;
import java.util.List;

/** Writes to people from outside, who have neither a card nor an account. Ask inside the transaction of what happened. */
public interface Letters {

    /**
     * @param to         address
     * @param subject    French
     * @param paragraphs French; a line break stays one
     * @param calendar   an invitation that comes with it, or null
     */
    void write(String to, String subject, List<String> paragraphs, OutgoingMail.Calendar calendar);
}
