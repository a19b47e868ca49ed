package fr.jalon.kernel.declared;

/**
 * A place in a declared file.
 *
 * @param line   from 1
 * @param column from 1
 */
public record Mark(int line, int column) {

    /** The beginning of a file, for errors that concern all of it. */
    public static final Mark START = new Mark(1, 1);
}
