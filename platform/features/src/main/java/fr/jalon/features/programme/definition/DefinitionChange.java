package fr.jalon.features.programme.definition;

/**
 * One difference between two versions of a programme.
 *
 * @param kind    what happened
 * @param section French name of the kind of part (« séance »)
 * @param code    code of the part
 * @param text    the difference as a French sentence without a final stop
 */
public record DefinitionChange(Kind kind, String section, String code, String text) {

    /** What happened to a part. */
    public enum Kind {
        ADDED, REMOVED, CHANGED
    }
}
