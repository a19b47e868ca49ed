package fr.jalon.pluginhost;

import fr.jalon.pluginhost.ManifestReader.Declared;
import fr.jalon.spi.SpiVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;

/** Looks into a JAR whose signature holds, without loading anything of it, and says what speaks against it. */
final class JarInspection {

    private static final int MAX_ENTRIES = 50_000;
    private static final String INDEX = "META-INF/extensions.idx";
    private static final String MULTI_RELEASE = "META-INF/versions/\\d+/";

    /** Packages that come from the platform; a copy of them would load and then silently not match. */
    private static final List<String> PLATFORM_PACKAGES = List.of("fr/jalon/spi/", "jakarta/", "org/pf4j/", "org/slf4j/");

    /**
     * What the JAR holds.
     *
     * @param declared       its manifest; null if that cannot be used
     * @param extensionNames classes listed in its extension index
     * @param code           whether it holds anything that could run
     * @param faults         French sentences why it is refused; empty to accept it
     */
    record Findings(Declared declared, List<String> extensionNames, boolean code, List<String> faults) {
    }

    private final JarFile jar;
    private final List<String> faults = new ArrayList<>();
    private boolean classes;

    private JarInspection(JarFile jar) {
        this.jar = jar;
    }

    /**
     * @param file         the JAR
     * @param declaredOnly whether its signer may only bring plugins without code
     */
    static Findings of(Path file, boolean declaredOnly) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            return new JarInspection(jar).findings(declaredOnly);
        } catch (ZipException notAnArchive) {
            return new Findings(null, List.of(), false, List.of("Le fichier n'est pas une archive JAR lisible."));
        }
    }

    private Findings findings(boolean declaredOnly) throws IOException {
        Declared declared = manifest();
        inspectEntries();
        List<String> extensions = extensions();
        if (declared == null) {
            return new Findings(null, extensions, classes, List.copyOf(faults));
        }
        boolean code = classes || !extensions.isEmpty() || !declared.pluginClass().isEmpty();
        if (code && declaredOnly) {
            faults.add("L'extension contient du code, alors que son signataire n'est admis que pour des extensions déclaratives "
                    + "(sans fichier .class).");
        }
        if (code && declared.promisesNoCode()) {
            faults.add("Le manifeste annonce une extension sans code, mais elle en contient.");
        }
        if (declared.requires() != null && !declared.requires().contains(SpiVersion.CURRENT)) {
            faults.add("L'extension demande l'interface Jalon « " + declared.requires() + " » et cette plateforme fournit la version "
                    + SpiVersion.CURRENT + " : mettez la plateforme à jour ou demandez à l'éditeur une version compatible.");
        }
        return new Findings(declared, extensions, code, List.copyOf(faults));
    }

    private Declared manifest() {
        Manifest manifest;
        try {
            manifest = jar.getManifest();
        } catch (IOException unreadable) {
            faults.add("META-INF/MANIFEST.MF est illisible : " + unreadable.getMessage() + ".");
            return null;
        }
        if (manifest == null) {
            faults.add("META-INF/MANIFEST.MF est absent.");
            return null;
        }
        ManifestReader reader = new ManifestReader(manifest.getMainAttributes());
        Declared declared = reader.read();
        faults.addAll(reader.faults());
        return reader.faults().isEmpty() ? declared : null;
    }

    private void inspectEntries() {
        if (jar.size() > MAX_ENTRIES) {
            faults.add("L'archive contient plus de " + MAX_ENTRIES + " entrées.");
            return;
        }
        Set<String> names = new HashSet<>();
        Set<String> copied = new HashSet<>();
        jar.stream().map(JarEntry::getName).forEach(name -> {
            if (leavesTheArchive(name)) {
                faults.add("L'entrée « " + name + " » désigne un chemin hors de l'archive.");
            }
            if (!names.add(name)) {
                faults.add("L'entrée « " + name + " » figure deux fois dans l'archive.");
            }
            String path = name.replaceFirst(MULTI_RELEASE, "");
            PLATFORM_PACKAGES.stream().filter(path::startsWith).forEach(copied::add);
            classes |= path.endsWith(".class");
        });
        copied.stream().sorted().forEach(prefix -> faults.add("L'extension contient une copie de « "
                + prefix.replace('/', '.') + "* », que la plateforme fournit : retirez-la (portée « provided »)."));
    }

    private static boolean leavesTheArchive(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/") || path.indexOf('\0') >= 0 || path.matches("(?s)^[A-Za-z]:.*") || List.of(path.split("/")).contains("..");
    }

    private List<String> extensions() throws IOException {
        JarEntry index = jar.getJarEntry(INDEX);
        if (index == null) {
            return List.of();
        }
        String text = new String(jar.getInputStream(index).readAllBytes(), StandardCharsets.UTF_8);
        return text.lines().map(line -> line.replaceFirst("#.*", "").strip()).filter(line -> !line.isEmpty()).distinct().toList();
    }
}
