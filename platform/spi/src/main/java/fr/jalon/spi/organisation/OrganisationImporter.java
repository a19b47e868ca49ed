package fr.jalon.spi.organisation;

import fr.jalon.spi.Stability;
import fr.jalon.spi.Stability.Level;
import java.io.IOException;
import java.util.List;
import org.pf4j.ExtensionPoint;

/**
 * Reads organisations from files of one known format.
 *
 * <p><b>Called</b> once per import that a user starts, and once more for the dry run that shows what would happen.
 * {@link #code()}, {@link #label()} and {@link #expectedFiles()} are called whenever the choice of importers is shown.
 * <p><b>Tenant</b> is never told and never looked up: the request carries the only thing that depends on it, the
 * {@link Territory}. The same request gives the same answer in every space.
 * <p><b>Threads</b>: one instance serves all spaces and several imports at once; keep no state between calls, start
 * no threads. {@code read} runs on a request's thread of the platform, whose context class loader is not the plugin's.
 * <p><b>Failure</b>: a line that cannot be used is reported by {@link ImportSink#error} and left out, the lines after it go
 * on. An unusable file is reported with line 0, then {@code read} returns. An exception means that the importer itself is
 * broken: nothing of this import is stored and the user is told which plugin failed.
 * <p><b>Order</b>: an import uses exactly one importer. Rows may come in any order; a row stands for one organisation and
 * comes once.
 */
@Stability(value = Level.EXPERIMENTAL, since = "1.0")
public interface OrganisationImporter extends ExtensionPoint {

    /** @return a kebab-case code, unique within the plugin and stable between its versions */
    String code();

    /** @return a short French label for the list of importers */
    String label();

    /** @return the files the user is asked for, in display order; empty if the importer carries its own list */
    List<ExpectedFile> expectedFiles();

    /**
     * Reads the files as streams, never as a whole in memory: 100,000 lines are normal.
     *
     * @param request files and territory
     * @param sink    takes rows, warnings and errors while reading
     * @throws IOException if a file cannot be read for a reason that is not in its content
     */
    void read(ImportRequest request, ImportSink sink) throws IOException;
}
