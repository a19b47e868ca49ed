package fr.jalon.spi.tck;

import fr.jalon.spi.organisation.ImportSink;
import fr.jalon.spi.organisation.OrganisationRow;

/** A platform that gives up at the first organisation. */
record StoppingSink(RuntimeException exception) implements ImportSink {

    @Override
    public void organisation(String file, int line, OrganisationRow row) {
        throw exception;
    }

    @Override
    public void warning(String file, int line, String message) {
        // Only organisations stop it.
    }

    @Override
    public void error(String file, int line, String message) {
        // Only organisations stop it.
    }
}
