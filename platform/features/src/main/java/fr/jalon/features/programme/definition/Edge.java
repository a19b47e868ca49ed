package fr.jalon.features.programme.definition;

/** Which end of an item that lasts (a phase, a session of several days) a rule counts from. */
public enum Edge {
    START, END
}
