package fr.jalon.features.indicator.control;

import java.util.List;

/**
 * What a file of measures would change. Nothing is written.
 *
 * @param lines   lines that say something, in the file's order
 * @param blank   how many lines name a measure without figures
 * @param ignored heads of columns that mean nothing here
 */
public record ImportPreview(List<Row> lines, int blank, List<String> ignored) {

    /** What a line would do. */
    public enum LineState {
        /** Nothing was entered there. */
        NEW,
        /** Something else stands there. */
        CHANGED,
        /** The same stands there already. */
        SAME,
        /** It cannot be taken. */
        WRONG
    }

    /** What is wrong with a cell, and what to do about it. */
    public record Fault(ImportColumn column, String message) {
    }

    /**
     * A line as people read it.
     *
     * @param before what stands there, or null
     * @param after  what would stand there, or null
     */
    public record Shown(String place, String indicator, String period, String before, String after) {
    }

    /**
     * One line.
     *
     * @param number   in the file
     * @param warnings what is odd, and taken nevertheless
     * @param spot     which measure, null for a wrong line
     * @param entry    what would be entered, null for a wrong line
     */
    public record Row(int number, LineState state, Shown shown, List<Fault> faults, List<String> warnings, Collecting.Spot spot,
            Collecting.Entry entry) {
    }
}
