package fr.jalon.app;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A body of type multipart/form-data, byte for byte. */
final class Multipart {

    static final String BOUNDARY = "jalon-4f1c9d2e";
    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    /** The smallest thing that is a PDF. */
    static final byte[] PDF =
        "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static Multipart with(String name, String value) {
        return new Multipart().field(name, value);
    }

    /** @return a document as the upload wants it */
    static Multipart document(String fileName, byte[] content) {
        return with("name", "Essai").field("confidentiality", "INTERNAL").file("file", fileName, content);
    }

    Multipart field(String name, String value) {
        return part("name=\"" + name + "\"\r\n", value.getBytes(StandardCharsets.UTF_8));
    }

    Multipart file(String name, String fileName, byte[] content) {
        return part("name=\"" + name + "\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n", content);
    }

    /** @return the head of a body with one file, whose bytes follow */
    static String open(String name, String fileName) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
            + "\"\r\nContent-Type: text/plain\r\n\r\n";
    }

    private Multipart part(String head, byte[] content) {
        bytes.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(content);
        bytes.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    byte[] end() {
        bytes.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }
}
