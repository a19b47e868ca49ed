package fr.jalon.spi.tck;

import fr.jalon.spi.organisation.ImportRequest;
import fr.jalon.spi.organisation.ImportSink;
import fr.jalon.spi.organisation.OrganisationImporter;
import fr.jalon.spi.organisation.OrganisationRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A sink that keeps everything, for assertions. */
public final class RecordedImport implements ImportSink {

    /**
     * A warning or an error.
     *
     * @param file    name of the file
     * @param line    line from 1, 0 for the whole file
     * @param message French sentence
     */
    public record Message(String file, int line, String message) {
    }

    private final List<OrganisationRow> rows = new ArrayList<>();
    private final List<Message> warnings = new ArrayList<>();
    private final List<Message> errors = new ArrayList<>();

    /** @return what one reading gives */
    public static RecordedImport of(OrganisationImporter importer, ImportRequest request) throws IOException {
        RecordedImport recorded = new RecordedImport();
        importer.read(request, recorded);
        return recorded;
    }

    @Override
    public void organisation(String file, int line, OrganisationRow row) {
        rows.add(row);
    }

    @Override
    public void warning(String file, int line, String message) {
        warnings.add(new Message(file, line, message));
    }

    @Override
    public void error(String file, int line, String message) {
        errors.add(new Message(file, line, message));
    }

    /** @return the organisations in the order in which they came */
    public List<OrganisationRow> rows() {
        return rows;
    }

    /** @return the warnings in the order in which they came */
    public List<Message> warnings() {
        return warnings;
    }

    /** @return the errors in the order in which they came */
    public List<Message> errors() {
        return errors;
    }
}
