package fr.jalon.local;

import java.nio.charset.Charset;
import java.util.List;

/** A PDF of one page with some lines of text, as small as the format allows. */
final class DemoPdf {

    // the standard fonts of PDF read this encoding
    private static final Charset WIN_ANSI = Charset.forName("windows-1252");

    private DemoPdf() {
    }

    static byte[] page(List<String> lines) {
        StringBuilder text = new StringBuilder("BT /F1 12 Tf 60 780 Td 18 TL\n");
        lines.forEach(line -> text.append('(').append(line.replaceAll("([()\\\\])", "\\\\$1")).append(") Tj T*\n"));
        text.append("ET");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<String> objects = List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + text.length() + ">>\nstream\n" + text + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            // one character is one byte in this encoding
            table.append(String.format("%010d 00000 n %n", pdf.length()).replace("\r\n", "\n"));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append(table).append("trailer<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\nstartxref\n").append(start).append("\n%%EOF\n");
        return pdf.toString().getBytes(WIN_ANSI);
    }
}
