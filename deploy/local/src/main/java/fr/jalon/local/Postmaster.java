package fr.jalon.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the PostgreSQL process that serves a data folder. */
final class Postmaster {

    private Postmaster() {
    }

    /**
     * Reads postmaster.pid and believes it only if that process is alive and works in this very folder: after a reboot
     * the number may belong to any other program.
     */
    static Optional<ProcessHandle> of(Path data) {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> worksIn(process.pid(), data));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            // half written or unreadable: PostgreSQL itself decides at start
            return Optional.empty();
        }
    }

    private static boolean worksIn(long pid, Path data) {
        try {
            return Files.isSameFile(Path.of("/proc/" + pid + "/cwd"), data);
        } catch (IOException e) {
            return false;
        }
    }
}
