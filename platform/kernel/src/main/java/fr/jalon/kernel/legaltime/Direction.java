package fr.jalon.kernel.legaltime;

/** Which way a delay runs from its start. */
public enum Direction {
    /** A delay after an event. */
    AFTER,
    /** A notice: the last day on which something may be done so that the amount still lies before the start. */
    BEFORE;

    /** @return +1 or -1 */
    int sign() {
        return this == AFTER ? 1 : -1;
    }
}
