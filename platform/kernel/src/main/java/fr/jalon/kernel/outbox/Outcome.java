package fr.jalon.kernel.outbox;

/**
 * What became of a message that was claimed.
 *
 * @param state what is known
 * @param error what the server said, without any address; null where all went well
 */
public record Outcome(State state, String error) {

    /** The names are those of the queue's states. */
    public enum State {
        /** The server took it. */
        SENT,
        /** The server did not take it, for now. */
        QUEUED,
        /** The server never will. */
        REFUSED,
        /** The connection broke when it may have taken it. */
        DOUBTFUL
    }

    /** All went well. */
    public static final Outcome TAKEN = new Outcome(State.SENT, null);

    /** @return what an SMTP reply means: below 500 it may go better later */
    static Outcome replied(int code) {
        return new Outcome(code >= 500 ? State.REFUSED : State.QUEUED, "SMTP " + code);
    }

    /** @return whether the connection may carry another message */
    boolean connected() {
        return state != State.DOUBTFUL;
    }
}
