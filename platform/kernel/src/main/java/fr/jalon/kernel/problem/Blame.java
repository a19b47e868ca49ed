package fr.jalon.kernel.problem;

/** Who must act for a {@link Problem} to go away; decides the HTTP status. */
public enum Blame {
    /** The request itself is wrong: the caller corrects it and sends it again. */
    CALLER(400),
    /** The caller is not signed in, or no longer. */
    UNKNOWN_CALLER(401),
    /** The caller may not do this; someone who holds the right must. */
    FORBIDDEN(403),
    /** There is no such thing here. A neighbour's thing is answered in exactly the same way. */
    ABSENT(404),
    /** Someone else was faster, or the thing is in another state by now: the caller looks again and decides anew. */
    CONFLICT(409),
    /** More than is accepted: the caller sends less. */
    TOO_LARGE(413),
    /** Too often within a while: the caller waits. */
    TOO_OFTEN(429),
    /** A system we depend on does not answer: wait, or call its operator. */
    PARTNER(502),
    /** Our fault: the operator of the platform must look. */
    US(500);

    private final int status;

    Blame(int status) {
        this.status = status;
    }

    /** @return the HTTP status of the answer */
    public int status() {
        return status;
    }
}
