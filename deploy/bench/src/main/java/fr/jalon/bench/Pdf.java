package fr.jalon.bench;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Files to upload. */
final class Pdf {

    private Pdf() {
    }

    /** @return bytes that begin and end as a PDF does, with noise between: nothing on the way can compress it */
    static byte[] ofSize(int bytes) {
        byte[] content = new byte[bytes];
        new Random(1).nextBytes(content);
        byte[] head = "%PDF-1.4\n1 0 obj\n<</Length 1>>\nstream\n".getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\nendstream\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        System.arraycopy(tail, 0, content, bytes - tail.length, tail.length);
        return content;
    }
}
