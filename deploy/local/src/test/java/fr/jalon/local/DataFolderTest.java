package fr.jalon.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void openShouldMakeTheFolder() throws IOException {
        try (DataFolder folder = DataFolder.open(temporary.resolve("new/data"))) {
            assertTrue(Files.isDirectory(folder.root()));
        }
    }

    @Test
    void openShouldRefuseAFolderInUse() throws IOException {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"))) {
            LaunchRefused refused = assertThrows(LaunchRefused.class, () -> DataFolder.open(folder.root()));
            assertTrue(refused.getMessage().startsWith("Un Jalon tourne déjà"));
        }
        DataFolder.open(temporary.resolve("data")).close();
    }

    @Test
    void openShouldRefuseAnotherUsersFolderAndNameTheOwner() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")));
        Path folder = Files.createDirectory(temporary.resolve("foreign"));
        Files.setOwner(folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        LaunchRefused refused = assertThrows(LaunchRefused.class, () -> DataFolder.open(folder));
        assertTrue(refused.getMessage().contains("« nobody »"), refused.getMessage());
    }

    @Test
    void openShouldRefuseAFile() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThrows(LaunchRefused.class, () -> DataFolder.open(file));
    }

    @Test
    void keptPropertiesShouldMakeAValueOnce() throws IOException {
        Path file = temporary.resolve("secrets.properties");
        String first = new KeptProperties(file).get("password", Secret::random);
        assertEquals(first, new KeptProperties(file).get("password", Secret::random));
        assertEquals(32, first.length());
    }
}
