package fr.jalon.kernel.identity.control;

import java.time.DateTimeException;
import java.time.Duration;

/**
 * So many attempts within a while.
 *
 * @param attempts how many are let through, 0 for no limit at all
 * @param window   from the first attempt on, whole seconds
 */
public record AttemptLimit(int attempts, Duration window) {

    /**
     * @param written {@code 120/PT1M}, or {@code off}
     * @throws IllegalStateException if it is written in another way
     */
    static AttemptLimit parse(String name, String written) {
        if (written.equals("off")) {
            return new AttemptLimit(0, Duration.ZERO);
        }
        String[] parts = written.split("/", 2);
        try {
            AttemptLimit limit = new AttemptLimit(Integer.parseInt(parts[0].strip()), Duration.parse(parts[1].strip()));
            if (limit.attempts() > 0 && limit.window().toSeconds() > 0) {
                return limit;
            }
            throw wrong(name, written, null);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException | DateTimeException unreadable) {
            throw wrong(name, written, unreadable);
        }
    }

    private static IllegalStateException wrong(String name, String written, Exception cause) {
        return new IllegalStateException(name + " is a number of attempts and an ISO 8601 duration such as 120/PT1M, or off; « "
                + written + " » is not", cause);
    }

    boolean exists() {
        return attempts > 0;
    }
}
