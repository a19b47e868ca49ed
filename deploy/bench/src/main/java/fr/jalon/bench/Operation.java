package fr.jalon.bench;

/** What is measured. {@code writes} tells how pgbench may repeat the SQL. */
enum Operation {
    ACTIONS("list my actions", Repeat.AS_IT_IS),
    DETAIL("deliverable detail", Repeat.AS_IT_IS),
    UPLOAD("upload of 1 MB", Repeat.FRESH_IDENTIFIERS),
    DECISION("decision on a delivery", Repeat.ROLLED_BACK);

    /** How a recorded transaction is made repeatable. */
    enum Repeat {
        /** It only reads. */
        AS_IT_IS,
        /** Identifiers that the request made are replaced by new ones; it commits. */
        FRESH_IDENTIFIERS,
        /** Its work is undone by a savepoint just before the commit, which still writes the log to the disk. */
        ROLLED_BACK
    }

    private final String label;
    private final Repeat repeat;

    Operation(String label, Repeat repeat) {
        this.label = label;
        this.repeat = repeat;
    }

    String label() {
        return label;
    }

    Repeat repeat() {
        return repeat;
    }
}
