package fr.jalon.features.organisation.control;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param created   new organisations
 * @param updated   organisations that a row changed
 * @param unchanged organisations that a row confirmed
 * @param warnings  what the user should know
 * @param errors    lines that were not used
 */
public record ImportOutcome(int created, int updated, int unchanged, List<Line> warnings, List<Line> errors) {

    /**
     * A message about a line.
     *
     * @param file    name of the file
     * @param line    from 1, 0 for the file as a whole
     * @param message French sentence
     */
    public record Line(String file, int line, String message) {
    }
}
