package fr.jalon.features.programme.definition;

import java.util.List;

/**
 * How often a deliverable is due, or a session held, on one node. A session is never {@link Kind#PER_SESSION}.
 *
 * @param kind       once, once per session, or once per period
 * @param sessions   codes of the sessions, empty unless {@link Kind#PER_SESSION}
 * @param recurrence the periods, null unless {@link Kind#PER_PERIOD}
 */
public record Occurrence(Kind kind, List<String> sessions, Recurrence recurrence) {

    /** How the occurrence key is made. */
    public enum Kind {
        /** One occurrence, key empty. */
        ONCE,
        /** One obligation for each of the named sessions, key = code of the session. */
        PER_SESSION,
        /** One occurrence for each period, key = number of the period from 1. */
        PER_PERIOD
    }

    /** Due or held once. */
    public static final Occurrence ONCE = new Occurrence(Kind.ONCE, List.of(), null);
}
