package fr.jalon.spi.tck;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.zafarkhaja.semver.Version;
import fr.jalon.spi.PluginManifest;
import fr.jalon.spi.SpiVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What every plugin file that brings a programme keeps to; to be run on the built JAR. */
public interface ProgrammePluginContract {

    /** @return the built plugin; by default the path in the system property {@code jalon.plugin.jar} */
    default Path pluginJar() {
        return Path.of(System.getProperty("jalon.plugin.jar", "property jalon.plugin.jar is not set"));
    }

    @Test
    default void manifestShouldNameThePlugin() {
        Attributes manifest = manifest();
        assertAll(
                () -> assertMatches(manifest, PluginManifest.ID, PluginManifest.ID_PATTERN),
                () -> assertMatches(manifest, PluginManifest.VERSION, PluginManifest.VERSION_PATTERN),
                () -> assertMatches(manifest, PluginManifest.PROVIDER, ".*\\S.*"),
                () -> assertMatches(manifest, PluginManifest.DESCRIPTION, ".*\\S.*"));
    }

    @Test
    default void fileShouldBearTheNameOfItsManifest() {
        assertEquals(manifest().getValue(PluginManifest.ID) + "-" + manifest().getValue(PluginManifest.VERSION) + ".jar",
                pluginJar().getFileName().toString());
    }

    @Test
    default void manifestShouldRequireThisSpiAndNoLaterMajorVersion() {
        String range = manifest().getValue(PluginManifest.REQUIRES);
        assertNotNull(range, PluginManifest.REQUIRES);
        assertTrue(Version.parse(SpiVersion.CURRENT).satisfies(range), range + " does not contain " + SpiVersion.CURRENT);
        int nextMajor = Integer.parseInt(SpiVersion.CURRENT.substring(0, SpiVersion.CURRENT.indexOf('.'))) + 1;
        assertFalse(Version.parse(nextMajor + ".0.0").satisfies(range), range + " promises to work with a version that may break it");
    }

    @Test
    default void jarShouldNotBundleWhatThePlatformProvides() {
        for (String prefix : List.of("fr/jalon/", "jakarta/", "org/pf4j/", "org/slf4j/")) {
            List<String> own = entries().stream().filter(name -> name.endsWith(".class")).filter(name -> name.startsWith(prefix))
                    .filter(name -> !name.startsWith("fr/jalon/plugins/")).toList();
            assertTrue(own.isEmpty(), () -> "bundled: " + own);
        }
    }

    @Test
    default void jarShouldBeSelfContained() {
        assertEquals(null, manifest().getValue("Class-Path"), "Class-Path would load files that nobody signed");
        for (String name : entries()) {
            assertFalse(name.startsWith("/") || name.contains("\\") || List.of(name.split("/")).contains(".."), name);
        }
    }

    @Test
    default void programmeShouldBearTheVersionOfThePlugin() {
        Object programme = DeclaredProgramme.read(bytes("programme.yaml"));
        assertEquals(manifest().getValue(PluginManifest.VERSION), DeclaredProgramme.text(programme, "version"), "version in programme.yaml");
    }

    @Test
    default void programmeShouldFollowThePublishedSchema() {
        assertEquals(List.of(), DeclaredProgramme.faults(bytes("programme.yaml")));
    }

    @Test
    default void declaredOnlyPluginShouldHoldNoCode() {
        if (Boolean.parseBoolean(manifest().getValue(PluginManifest.DECLARED_ONLY))) {
            assertEquals(List.of(), entries().stream().filter(name -> name.endsWith(".class") || name.endsWith("extensions.idx")).toList());
            assertEquals(null, manifest().getValue(PluginManifest.PLUGIN_CLASS));
        }
    }

    @Test
    default void everyListedExtensionShouldBeInTheJar() {
        List<String> entries = entries();
        if (entries.contains("META-INF/extensions.idx")) {
            new String(bytes("META-INF/extensions.idx"), StandardCharsets.UTF_8).lines().map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(name -> assertTrue(entries.contains(name.replace('.', '/') + ".class"), name));
        }
    }

    @Test
    default void signatureShouldLieBesideTheJar() throws IOException {
        Path signature = pluginJar().resolveSibling(pluginJar().getFileName() + ".sig");
        assertTrue(Files.exists(signature), signature + " is missing: sign the JAR before you ship it");
        assertEquals(64, java.util.Base64.getDecoder().decode(Files.readString(signature).strip()).length);
    }

    private static void assertMatches(Attributes manifest, String name, String pattern) {
        String value = manifest.getValue(name);
        assertNotNull(value, name + " is missing in META-INF/MANIFEST.MF");
        assertTrue(value.matches(pattern), name + ": " + value);
    }

    private Attributes manifest() {
        try (JarFile jar = new JarFile(pluginJar().toFile())) {
            assertNotNull(jar.getManifest(), "META-INF/MANIFEST.MF is missing");
            return jar.getManifest().getMainAttributes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> entries() {
        try (JarFile jar = new JarFile(pluginJar().toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private byte[] bytes(String path) {
        try (JarFile jar = new JarFile(pluginJar().toFile())) {
            ZipEntry entry = jar.getEntry(path);
            assertNotNull(entry, path + " is missing in the JAR");
            try (InputStream in = jar.getInputStream(entry)) {
                return in.readAllBytes();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
