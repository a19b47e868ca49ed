package fr.jalon.features.document.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.document.DocumentProblem;
import fr.jalon.kernel.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTypesTest {

    @TempDir
    private Path folder;

    @Test
    void detectShouldKnowPdfWhateverItsName() throws IOException {
        assertEquals("application/pdf", FileTypes.detect(file("note.exe", "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1))));
    }

    @Test
    void detectShouldKnowWordByWhatTheArchiveHolds() throws IOException {
        Path word = zip("note.docx", "[Content_Types].xml", "word/document.xml");
        assertEquals("application/vnd.openxmlformats-officedocument.wordprocessingml.document", FileTypes.detect(word));
    }

    @Test
    void detectShouldRefuseWordWithMacros() throws IOException {
        Path word = zip("note.docx", "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        assertRefused(() -> FileTypes.detect(word));
    }

    @Test
    void detectShouldRefuseRenamedExecutable() throws IOException {
        byte[] elf = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0x3e, 0};
        assertRefused(() -> FileTypes.detect(file("note.pdf", elf)));
        assertRefused(() -> FileTypes.detect(file("note.docx", "MZ\u0090\0\3\0\0\0\4\0".getBytes(StandardCharsets.ISO_8859_1))));
    }

    @Test
    void detectShouldRefusePagesThatABrowserWouldRun() throws IOException {
        assertRefused(() -> FileTypes.detect(file("note.txt", "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8))));
        assertRefused(() -> FileTypes.detect(file("dessin.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void detectShouldRefuseZipBombWithoutInflatingItAll() throws IOException {
        Path bomb = folder.resolve("bombe.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            fill(zip, 200L * 1024 * 1024);
        }
        assertTrue(Files.size(bomb) < 1024 * 1024, "the bomb is small");
        assertRefused(() -> FileTypes.detect(bomb));
    }

    @Test
    void detectShouldRefuseBrokenArchive() throws IOException {
        byte[] half = Files.readAllBytes(zip("note.docx", "[Content_Types].xml", "word/document.xml"));
        assertRefused(() -> FileTypes.detect(file("coupe.docx", java.util.Arrays.copyOf(half, half.length / 2))));
    }

    @Test
    void collectShouldHashAndCount() throws IOException {
        ReceivedFile file = ReceivedFile.collect(new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII)), folder.resolve("in"));
        assertEquals(3, file.size());
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", file.sha256());
    }

    @Test
    void collectShouldRefuseAnEmptyFile() {
        Problem problem = assertThrows(Problem.class,
                () -> ReceivedFile.collect(new ByteArrayInputStream(new byte[0]), folder.resolve("vide")));
        assertEquals(DocumentProblem.BAD_UPLOAD, problem.code());
    }

    private interface Detection {
        void run() throws IOException;
    }

    private static void assertRefused(Detection detection) {
        assertEquals(DocumentProblem.REFUSED_TYPE, assertThrows(Problem.class, detection::run).code());
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path zip(String name, String... entries) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static void fill(OutputStream out, long size) throws IOException {
        byte[] zeros = new byte[1024 * 1024];
        for (long written = 0; written < size; written += zeros.length) {
            out.write(zeros);
        }
    }
}
