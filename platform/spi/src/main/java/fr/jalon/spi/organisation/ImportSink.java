package fr.jalon.spi.organisation;

/**
 * Takes what an importer finds. Lines count from 1, the header included; line 0 stands for the file as a whole. The
 * platform keeps the first thousand messages of each sort and counts the rest. An exception that a method of the sink
 * throws belongs to the platform: let it through.
 */
public interface ImportSink {

    /**
     * One organisation to create or to update.
     *
     * @param file name of the file it comes from
     * @param line line in that file
     * @param row  the organisation
     */
    void organisation(String file, int line, OrganisationRow row);

    /**
     * Something the user should know, though the row is used.
     *
     * @param message French sentence
     */
    void warning(String file, int line, String message);

    /**
     * A line (or, with line 0, a file) that is not used.
     *
     * @param message French sentence: what is wrong and what to correct
     */
    void error(String file, int line, String message);
}
