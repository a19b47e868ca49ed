package fr.jalon.local;

import java.nio.file.Path;

/** The user's folders, as the XDG base directory specification names them. */
final class UserFolders {

    private UserFolders() {
    }

    /** What can be made again: unpacked programs. */
    static Path cache() {
        return folder("XDG_CACHE_HOME", ".cache");
    }

    /** What must be kept: databases and documents. */
    static Path data() {
        return folder("XDG_DATA_HOME", ".local/share");
    }

    private static Path folder(String variable, String fallback) {
        String set = System.getenv(variable);
        Path base = set != null && Path.of(set).isAbsolute() ? Path.of(set) : Path.of(System.getProperty("user.home"), fallback);
        return base.resolve("jalon");
    }
}
