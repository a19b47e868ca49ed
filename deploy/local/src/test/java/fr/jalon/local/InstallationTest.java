package fr.jalon.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    @TempDir
    private Path root;

    @Test
    void pluginsShouldBeBroughtWithTheirSignaturesAndOthersLeftAlone() throws IOException {
        Path built = Files.createDirectories(root.resolve("plugins/one/target/plugin"));
        Files.writeString(built.resolve("one-1.0.0.jar"), "new");
        Files.writeString(built.resolve("one-1.0.0.jar.sig"), "signature");
        Files.writeString(built.resolve("unsigned-1.0.0.jar"), "unsigned");
        Path plugins = Files.createDirectories(root.resolve("data/plugins"));
        Files.writeString(plugins.resolve("one-1.0.0.jar"), "old");
        Files.writeString(plugins.resolve("one-1.0.0.jar.disabled"), "");
        Files.writeString(plugins.resolve("other-2.0.0.jar"), "installed by an administrator");
        assertEquals(List.of("one-1.0.0.jar"), new Installation(root).bringPlugins(plugins));
        assertEquals("new", Files.readString(plugins.resolve("one-1.0.0.jar")));
        assertTrue(Files.exists(plugins.resolve("one-1.0.0.jar.disabled")));
        assertTrue(Files.exists(plugins.resolve("other-2.0.0.jar")));
        assertFalse(Files.exists(plugins.resolve("unsigned-1.0.0.jar")));
    }

    @Test
    void missingWarShouldBeRefused() {
        assertThrows(LaunchRefused.class, () -> new Installation(root).war());
    }
}
