package fr.jalon.features.plan.control;

/** What an item of the calendar is. */
public enum ItemKind {
    PHASE, SESSION, DELIVERABLE, MILESTONE,
    /** A dated clause of the contract. */
    CONTRACT
}
