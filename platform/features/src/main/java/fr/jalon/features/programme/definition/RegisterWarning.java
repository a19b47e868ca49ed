package fr.jalon.features.programme.definition;

import java.util.List;
import java.util.Map;

/**
 * What tells early that a node may drop out, and how it becomes an entry of the register. Signs are counted one by one and never
 * added up to a score.
 *
 * @param roles      roles that enter a warning in the register or set it aside
 * @param values     values of the entry's attributes by their codes
 * @param evidenceIn code of the attribute that takes the evidence, or null
 * @param measureIn  code of the attribute that takes the proposed measure, or null
 * @param signs      what is looked for
 * @param measures   what may be proposed
 * @param provenance where it comes from
 */
public record RegisterWarning(List<String> roles, Map<String, String> values, String evidenceIn, String measureIn, List<Sign> signs,
        List<Measure> measures, Provenance provenance) {

    /** What can be looked for. */
    public enum Kind {
        /** So many of the newest meetings in a row without anyone of the sign's roles. */
        MISSED_SESSIONS,
        /** So many periods with missing measures past their day. */
        LATE_RECORDS,
        /** So many deliverables past their day that wait for the sign's roles. */
        LATE_DELIVERABLES,
        /** So many days since someone of the sign's roles last signed in. */
        NO_SIGN_IN
    }

    /**
     * A sign.
     *
     * @param threshold how many, or how many days
     * @param roles     whose acts count, seated on the node; empty where it does not matter
     */
    public record Sign(Kind kind, Quantity threshold, List<String> roles, Provenance provenance) {
    }

    /**
     * A measure that may be proposed.
     *
     * @param text  French words
     * @param signs signs that it answers
     */
    public record Measure(String text, List<Kind> signs) {
    }
}
