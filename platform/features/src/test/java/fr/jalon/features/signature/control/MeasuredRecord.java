package fr.jalon.features.signature.control;

import fr.jalon.features.generation.Generation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Measures, on demand, what a signed document costs; prints medians and their ratio to printing one page. No test. */
final class MeasuredRecord {

    private static final int ROUNDS = 9;
    private static final Instant NOW = Instant.parse("2027-01-05T11:00:00Z");
    private static final String TEMPLATE = "<html><head><title>Mesure</title></head><body><h1>Mesure</h1>{{#parts}}<h2>{{name}}</h2>"
        + "<p>{{text}}</p><table><thead><tr><th>Nom</th><th>Valeur</th></tr></thead><tbody>{{#rows}}<tr><td>{{name}}</td>"
        + "<td>{{text}}</td></tr>{{/rows}}</tbody></table>{{/parts}}</body></html>";

    private MeasuredRecord() {
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws Exception {
        SealKey key = TestKeys.make(Files.createTempDirectory("measure"), "Mesure", "RSA");
        byte[] one = pdf(1);
        byte[] forty = pdf(51);
        byte[] sealed = SealedRecord.make(forty, one, "{}".getBytes(StandardCharsets.UTF_8), key, NOW);
        try (PDDocument document = Loader.loadPDF(forty)) {
            System.out.println(document.getNumberOfPages() + " pages, " + forty.length + " bytes, sealed " + sealed.length);
        }
        double base = measure("print 1 page", () -> pdf(1), 1);
        measure("print 40 pages", () -> pdf(51), base);
        measure("join, attach and seal", () -> SealedRecord.make(forty, one, "{}".getBytes(StandardCharsets.UTF_8), key, NOW), base);
        measure("verify", () -> SealCheck.check(sealed, key.certificate()::equals), base);
        measure("read the proof", () -> proof(sealed), base);
    }

    private static Object proof(byte[] sealed) {
        try {
            return SealedRecord.proof(sealed);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] pdf(int parts) {
        Map<String, ?> model = Map.of("parts", IntStream.range(0, parts).mapToObj(i -> Map.of("name", "Partie " + i, "text",
            "Une phrase assez longue pour tenir sur plus d'une ligne. ".repeat(12), "rows", IntStream.range(0, 14).mapToObj(r ->
                Map.of("name", "Ligne " + r, "text", "Une valeur de quelques mots, parfois deux lignes.")).toList())).toList());
        return new Generation().pdf("m", TEMPLATE.getBytes(StandardCharsets.UTF_8), model, none -> Optional.empty());
    }

    private static double measure(String what, Supplier<?> work, double base) {
        double[] millis = new double[ROUNDS];
        for (int warm = 0; warm < 3; warm++) {
            work.get();
        }
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            work.get();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        double median = millis[ROUNDS / 2];
        System.out.printf(Locale.ROOT, "%-24s median %8.1f ms (min %.1f, max %.1f) ratio %.2f%n", what, median, millis[0], millis[ROUNDS - 1],
            base == 1 ? 1 : median / base);
        return median;
    }
}
