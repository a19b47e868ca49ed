package fr.jalon.local;

/**
 * The local run cannot start or go on. The message is French, complete and addressed to the person at the terminal: what
 * happened, then what to do; it is printed alone, without a stack trace.
 */
public final class LaunchRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what happened and what to do, in French */
    public LaunchRefused(String message) {
        super(message);
    }

    /**
     * @param message what happened and what to do, in French
     * @param cause   the technical fault behind it
     */
    public LaunchRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
