package fr.jalon.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DemoPdfTest {

    @Test
    void crossReferencesShouldPointAtTheirObjects() {
        String pdf = new String(DemoPdf.page(List.of("Établissement (fictif)")), StandardCharsets.ISO_8859_1);
        Matcher entry = Pattern.compile("(\\d{10}) 00000 n \n").matcher(pdf);
        int number = 0;
        while (entry.find()) {
            number++;
            assertTrue(pdf.startsWith(number + " 0 obj", Integer.parseInt(entry.group(1))), "object " + number);
        }
        assertEquals(5, number);
        Matcher start = Pattern.compile("startxref\n(\\d+)\n").matcher(pdf);
        assertTrue(start.find() && pdf.startsWith("xref", Integer.parseInt(start.group(1))));
        assertTrue(pdf.contains("\\(fictif\\)"));
    }

    @Test
    void multipartBodyShouldEndWithItsBoundary() {
        String body = new String(new Multipart().field("name", "é").file("file", "a.pdf", "application/pdf", new byte[] {37}).bytes(),
            StandardCharsets.UTF_8);
        assertTrue(body.startsWith("--jalon-demo-boundary\r\nContent-Disposition: form-data; name=\"name\"\r\n"), body);
        assertTrue(body.contains("filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%\r\n"), body);
        assertTrue(body.endsWith("--jalon-demo-boundary--\r\n"));
    }
}
