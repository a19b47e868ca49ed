package fr.jalon.pluginhost.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginSignerTest {

    @TempDir
    Path place;

    @Test
    void verifyShouldAcceptWhatWasSignedAndNothingElse() throws Exception {
        String key = place.resolve("my.key").toString();
        String pub = place.resolve("my.pub").toString();
        Path jar = Files.writeString(place.resolve("p-1.0.0.jar"), "bytes");
        assertEquals(0, PluginSigner.run("keygen", key, pub));
        assertEquals(0, PluginSigner.run("sign", key, jar.toString()));
        assertEquals(0, PluginSigner.run("verify", pub, jar.toString()));
        Files.writeString(jar, "Bytes");
        assertEquals(1, PluginSigner.run("verify", pub, jar.toString()));
        Files.writeString(jar, "bytes");
        Files.writeString(place.resolve("p-1.0.0.jar.sig"), "AAAA");
        assertEquals(1, PluginSigner.run("verify", pub, jar.toString()));
    }

    @Test
    void keygenShouldProtectThePrivateKeyAndNeverReplaceOne() throws Exception {
        String key = place.resolve("my.key").toString();
        PluginSigner.run("keygen", key, place.resolve("my.pub").toString());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(key))));
        assertThrows(FileAlreadyExistsException.class, () -> PluginSigner.run("keygen", key, place.resolve("other.pub").toString()));
    }

    @Test
    void keygenDevShouldKeepTheKeyOfTheFirstBuild() throws Exception {
        String folder = place.resolve("new/folder").toString();
        PluginSigner.run("keygen-dev", folder);
        String first = Files.readString(Path.of(folder, "dev.pub"));
        PluginSigner.run("keygen-dev", folder);
        assertEquals(first, Files.readString(Path.of(folder, "dev.pub")));
    }

    @Test
    void runShouldExplainAWrongCall() throws Exception {
        assertEquals(2, PluginSigner.run());
        assertThrows(IllegalArgumentException.class, () -> PluginSigner.run("sign"));
    }
}
