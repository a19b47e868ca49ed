package fr.jalon.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the build made, found below the project's root. */
public record Installation(Path root) {

    public Path war() {
        Path war = Path.of(System.getProperty("jalon.local.war", root.resolve("platform/app/target/jalon.war").toString()));
        if (!Files.isReadable(war)) {
            throw new LaunchRefused(war + " n'existe pas : la construction n'est pas allée au bout. Relancez deploy/local/run et lisez les messages de Maven.");
        }
        return war;
    }

    /** The folder of space definitions: the project's own, unless {@code JALON_LOCAL_TENANTS} names another one. */
    public Path tenants() {
        String other = System.getenv("JALON_LOCAL_TENANTS");
        return other == null || other.isBlank() ? root.resolve("tenants") : Path.of(other).toAbsolutePath();
    }

    /**
     * Brings this build's signed plugins into the folder that Jalon reads. Plugins that an administrator installed there
     * stay, and so does the mark of one that was switched off.
     *
     * @return names of the files brought
     */
    public List<String> bringPlugins(Path plugins) throws IOException {
        List<String> brought = new ArrayList<>();
        for (Path signature : signatures()) {
            String name = signature.getFileName().toString();
            String jar = name.substring(0, name.length() - ".sig".length());
            replace(signature, plugins.resolve(name));
            replace(signature.resolveSibling(jar), plugins.resolve(jar));
            brought.add(jar);
        }
        return brought;
    }

    private List<Path> signatures() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path plugin : children(root.resolve("plugins"))) {
            children(plugin.resolve("target/plugin")).stream().filter(file -> file.toString().endsWith(".jar.sig")).forEach(found::add);
        }
        return found;
    }

    /** Brings the public keys of this build's plugins; the private one stays where the build made it. */
    public void bringKeys(Path keys) throws IOException {
        for (Path file : children(devKeys())) {
            if (file.toString().endsWith(".pub")) {
                replace(file, keys.resolve(file.getFileName()));
            }
        }
    }

    private Path devKeys() {
        return Path.of(System.getProperty("user.home"), ".config", "jalon", "dev-signing");
    }

    private static void replace(Path from, Path to) throws IOException {
        if (Files.exists(to) && Files.mismatch(from, to) == -1) {
            return;
        }
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
