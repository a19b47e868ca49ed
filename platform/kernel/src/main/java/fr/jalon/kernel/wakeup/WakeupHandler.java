package fr.jalon.kernel.wakeup;

import java.util.UUID;

/**
 * Does what was put off until an instant. <b>Called</b> once per scheduled wake-up, after it came due, in a transaction
 * of its own bound to the tenant. <b>Failure</b> rolls everything back and is tried again later, ten times at most.
 */
public interface WakeupHandler {

    /** @return the kind of wake-up that this handler serves; unique */
    String kind();

    /** @param reference what the wake-up is about, as given when it was scheduled */
    void wake(UUID reference);
}
