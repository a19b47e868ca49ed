package fr.jalon.features.programme.definition;

/** What a seat may allow its holder to do. The vocabulary is the core's; a programme only grants it, level by level. */
public enum SeatRight {
    /** Read the node: plan, sessions, deliverables, documents that are not confidential to others. */
    SEE,
    /** Draft the deliverables of which the seat is the producer, and hand them on for checking. */
    PREPARE,
    /** Check the quality of the deliverables of which the seat is the checker: send back or hand on. */
    CHECK,
    /** Deliver formally, in the name of the party that owes, and submit observations. */
    DELIVER,
    /** Decide on deliveries of which the seat is the validator. */
    DECIDE,
    /** Set origins, freeze the calendar, pin dates, move sessions. */
    PLAN,
    /** Fill seats: give, end and replace mandates, invite persons. */
    STAFF,
    /** Open a gate early by a motivated decision. */
    OVERRIDE_GATE,
    /** Open an engagement and shape its tree. */
    OPEN,
    /** Keep registers, attendance, minutes and measures. */
    RECORD
}
