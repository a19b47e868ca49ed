package fr.jalon.spi.organisation;

import java.io.IOException;
import java.io.InputStream;

/** A file that the user chose. Its name is what the browser said: good for messages, never a path to open. */
public interface ImportFile {

    /** @return the file's name without folders, never null */
    String name();

    /**
     * Opens the content from its beginning, as often as needed; whoever opens closes.
     *
     * @throws IOException if the platform cannot give the bytes any more
     */
    InputStream open() throws IOException;
}
