package fr.jalon.kernel.legaltime;

/** What the end of a delay without any act means. */
public enum SilenceEffect {
    /** Nothing: the act is late, that is all. */
    NONE,
    /** The silence counts as acceptance. */
    TACIT_ACCEPTANCE,
    /** The silence counts as refusal. */
    TACIT_REFUSAL,
    /** The source fixes a delay and no effect: shown as an open point, never guessed. */
    UNSPECIFIED
}
