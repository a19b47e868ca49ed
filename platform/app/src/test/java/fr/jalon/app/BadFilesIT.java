package fr.jalon.app;

import static fr.jalon.local.DemoAccount.ANNE_GARCIA;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that are not what they seem, too large, or badly named. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BadFilesIT {

    private static final String DOCUMENTS = "/spaces/ars-paca/documents";

    @BeforeEach
    void demoDataShouldBeThere() {
        Wire.bearer(CLAIRE_MARTIN);
    }

    @Test
    void filesThatAreNotWhatTheirNameSaysShouldBeRefused() throws IOException, SQLException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("note.pdf", "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff".getBytes(StandardCharsets.ISO_8859_1));
        files.put("rapport.docx", "\u007fELF\u0002\u0001\u0001\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        files.put("liste.txt", "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.US_ASCII));
        files.put("page.pdf", "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII));
        files.put("image.png", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.US_ASCII));
        files.put("archive.docx", zip("lisez-moi.txt", 10));
        files.put("bombe.docx", zip("word/document.xml", 300 << 20));
        files.put("macro.docx", zip("word/vbaProject.bin", 10));
        files.put("coupe.docx", Arrays.copyOf(zip("word/document.xml", 5_000), 60));
        files.put("vide.pdf", new byte[0]);
        TenantRows before = TenantRows.of(Owned.SLUG);
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String fault = Wire.fault(upload(file.getKey(), file.getValue()), 400);
            if (!fault.isEmpty()) {
                faults.add("\n" + file.getKey() + " " + fault);
            }
        }
        assertEquals(List.of(), faults);
        assertEquals(Set.of(), before.differences(TenantRows.of(Owned.SLUG)));
        assertEquals(0, waiting());
    }

    @Test
    void uploadWithoutItsPartsShouldBeRefused() throws IOException, SQLException {
        TenantRows before = TenantRows.of(Owned.SLUG);
        assertEquals("", Wire.fault(sent(Multipart.with("name", "Sans fichier")), 400));
        assertEquals("", Wire.fault(sent(Multipart.with("confidentiality", "SECRET").file("file", "a.pdf", Multipart.PDF)), 400));
        assertEquals("", Wire.fault(sent(Multipart.with("name", "x".repeat(300)).file("file", "a.pdf", Multipart.PDF)), 400));
        assertEquals("", Wire.fault(Wire.send(ANNE_GARCIA, "POST", DOCUMENTS, "multipart/form-data", Multipart.PDF), 400));
        assertEquals("", Wire.fault(Wire.send(ANNE_GARCIA, "POST", DOCUMENTS, Multipart.TYPE, Multipart.PDF), 400));
        assertEquals("", Wire.fault(Wire.json(ANNE_GARCIA, "POST", DOCUMENTS, "{}"), 415));
        assertEquals(Set.of(), before.differences(TenantRows.of(Owned.SLUG)));
    }

    @Test
    void fileNamesShouldNeverBePaths() throws IOException {
        Set<Path> before = blobs();
        for (String sent : List.of("../../../../tmp/jalon-evade.pdf", "..\\\\..\\\\jalon-evade.pdf", "/etc/jalon-evade.pdf",
                "C:\\\\Windows\\\\jalon-evade.pdf", "....//jalon-evade.pdf")) {
            JsonObject version = Wire.object(upload(sent, Multipart.PDF)).getAsJsonArray("versions").get(0).getAsJsonObject();
            assertEquals("jalon-evade.pdf", version.get("fileName").getAsString(), sent);
        }
        Set<Path> after = blobs();
        after.removeAll(before);
        assertEquals(5, after.size());
        assertTrue(after.stream().noneMatch(file -> file.toString().contains("evade")), after.toString());
        assertTrue(Files.notExists(Path.of("/tmp/jalon-evade.pdf")) && Files.notExists(Path.of("/etc/jalon-evade.pdf")));
    }

    @Test
    void fileOfMoreThanAHundredMegabytesShouldBeRefusedAndNothingKept() throws IOException, SQLException {
        TenantRows before = TenantRows.of(Owned.SLUG);
        byte[] head = Multipart.open("file", "grand.txt").getBytes(StandardCharsets.US_ASCII);
        byte[] tail = ("\r\n--" + Multipart.BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 'a');
        HttpResponse<byte[]> answer = Wire.send("POST", Wire.API + DOCUMENTS, BodyPublishers.ofInputStream(() -> {
            List<InputStream> parts = new ArrayList<>(List.of(new java.io.ByteArrayInputStream(head)));
            parts.addAll(Stream.generate(() -> (InputStream) new java.io.ByteArrayInputStream(megabyte)).limit(101).toList());
            parts.add(new java.io.ByteArrayInputStream(tail));
            return new SequenceInputStream(Collections.enumeration(parts));
        }), "Authorization", Wire.bearer(ANNE_GARCIA), "Content-Type", Multipart.TYPE);
        assertEquals("", Wire.fault(answer, 413));
        assertEquals(Set.of(), before.differences(TenantRows.of(Owned.SLUG)));
        assertEquals(0, waiting());
    }

    @Test
    void rangesShouldBeServedAsAskedOrRefused() throws IOException {
        JsonObject card = Wire.object(upload("plage.pdf", Multipart.PDF));
        String content = DOCUMENTS + "/" + card.get("id").getAsString() + "/versions/1/content";
        int size = Multipart.PDF.length;
        assertArrayEquals(Arrays.copyOf(Multipart.PDF, 4), part(content, "bytes=0-3", 206));
        assertArrayEquals(Arrays.copyOfRange(Multipart.PDF, size - 6, size), part(content, "bytes=-6", 206));
        assertArrayEquals(Arrays.copyOfRange(Multipart.PDF, 10, size), part(content, "bytes=10-", 206));
        assertArrayEquals(Arrays.copyOfRange(Multipart.PDF, 10, size), part(content, "bytes=10-99999", 206));
        for (String ignored : List.of("bytes=-", "bytes=a-b", "lines=1-2", "bytes=0-1,4-5", "bytes=99999999999999999999-")) {
            assertArrayEquals(Multipart.PDF, part(content, ignored, 200), ignored);
        }
        for (String outside : List.of("bytes=" + size + "-", "bytes=9999-10000", "bytes=-0")) {
            HttpResponse<byte[]> answer = ranged(content, outside);
            assertEquals("", Wire.fault(answer, 416), outside);
            assertEquals("bytes */" + size, answer.headers().firstValue("Content-Range").orElse(""));
        }
        HttpResponse<byte[]> whole = ranged(content, "bytes=-");
        assertEquals("application/pdf", whole.headers().firstValue("Content-Type").orElse(""));
        assertTrue(whole.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
    }

    private static byte[] part(String path, String range, int status) throws IOException {
        HttpResponse<byte[]> answer = ranged(path, range);
        assertEquals(status, answer.statusCode(), range);
        return answer.body();
    }

    private static HttpResponse<byte[]> ranged(String path, String range) throws IOException {
        return Wire.send("GET", Wire.API + path, BodyPublishers.noBody(), "Authorization", Wire.bearer(ANNE_GARCIA), "Range", range);
    }

    private static HttpResponse<byte[]> upload(String name, byte[] content) throws IOException {
        return sent(Multipart.document(name, content));
    }

    private static HttpResponse<byte[]> sent(Multipart parts) throws IOException {
        Wire.bearer(CLAIRE_MARTIN);
        return Wire.send(ANNE_GARCIA, "POST", DOCUMENTS, Multipart.TYPE, parts.end());
    }

    private static byte[] zip(String entry, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 16];
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry(entry));
            for (int left = size; left > 0; left -= zeros.length) {
                zip.write(zeros, 0, Math.min(left, zeros.length));
            }
        }
        return bytes.toByteArray();
    }

    /** @return how many files wait in the folder of unfinished uploads */
    private static long waiting() throws IOException {
        try (Stream<Path> files = Files.list(ItServices.services().folder("blobs").resolve("incoming"))) {
            return files.count();
        }
    }

    private static Set<Path> blobs() throws IOException {
        try (Stream<Path> files = Files.walk(ItServices.services().folder("blobs"))) {
            return new java.util.HashSet<>(files.filter(Files::isRegularFile).toList());
        }
    }
}
