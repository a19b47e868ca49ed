package fr.jalon.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Logs of the local run, which nobody rotates for us. */
final class LogFile {

    private static final long LIMIT = 10L * 1024 * 1024;

    private LogFile() {
    }

    /** Starts a new log for this run; the one of the run before stays beside it as {@code .1}. */
    static Path ofThisRun(Path log) {
        return asideIfLonger(log, 0);
    }

    /** Puts a log that has grown beyond 10 MB aside as {@code .1}, over the one of before. */
    static Path rotated(Path log) {
        return asideIfLonger(log, LIMIT);
    }

    private static Path asideIfLonger(Path log, long limit) {
        try {
            if (Files.exists(log) && Files.size(log) > limit) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new LaunchRefused("Le journal " + log + " n'est pas accessible (" + e.getMessage() + ").", e);
        }
    }
}
