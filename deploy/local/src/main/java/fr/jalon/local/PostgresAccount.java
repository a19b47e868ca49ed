package fr.jalon.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How PostgreSQL's programs are run, since they refuse root: as they are for an ordinary user; in a user namespace for
 * root; as {@code nobody} where the kernel refuses namespaces.
 */
enum PostgresAccount {
    OWN(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));

    private static final Duration SHORT = Duration.ofSeconds(10);

    private final List<String> prefix;

    PostgresAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    static PostgresAccount choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return OWN;
        }
        if (NAMESPACE.works()) {
            return NAMESPACE;
        }
        if (NOBODY.works()) {
            return NOBODY;
        }
        throw new LaunchRefused("PostgreSQL refuse de tourner sous root, et ce système ne permet ni « unshare -U » ni « setpriv ». "
            + "Relancez la commande sous un compte ordinaire.");
    }

    private boolean works() {
        try {
            return !command("true").run(SHORT).failed();
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    Command command(String... words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(Arrays.asList(words));
        return new Command(all);
    }

    /** The folder that holds unpacked programs: one that this account can enter. */
    Path cache() {
        return this == NOBODY ? Path.of("/var/cache/jalon") : UserFolders.cache();
    }

    /** Lets the account pass through the folder to what is its own below, without seeing the rest. */
    void letThrough(Path folder) throws IOException {
        if (this == NOBODY) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    /** Gives the folder to the account that will run PostgreSQL, and checks that this account can reach it. */
    void take(Path folder) throws IOException {
        if (this != NOBODY) {
            return;
        }
        UserPrincipal nobody = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.getFileAttributeView(folder, FileOwnerAttributeView.class).setOwner(nobody);
        if (command("test", "-w", folder.toString()).run(SHORT).failed()) {
            throw new LaunchRefused("PostgreSQL doit tourner ici sous le compte « nobody », qui ne peut pas entrer dans " + folder
                + ". Indiquez un dossier accessible, par exemple --data /var/lib/jalon.");
        }
    }
}
