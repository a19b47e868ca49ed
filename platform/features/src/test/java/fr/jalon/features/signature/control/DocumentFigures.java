package fr.jalon.features.signature.control;

import fr.jalon.features.generation.Generation;
import fr.jalon.features.generation.control.Filling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Measures, on demand, what documents cost: {@code deploy/bench/documents}. No test. */
final class DocumentFigures {

    private static final int ROUNDS = 9;
    private static final int WARM = 3;
    private static final int FORTY_PAGES = 51;
    private static final Instant NOW = Instant.parse("2027-01-05T11:00:00Z");
    private static final String TEMPLATE = "<html><head><title>Mesure</title></head><body><h1>Mesure</h1>{{#parts}}<h2>{{name}}</h2>"
        + "<p>{{text}}</p><table><thead><tr><th>Nom</th><th>Valeur</th></tr></thead><tbody>{{#rows}}<tr><td>{{name}}</td>"
        + "<td>{{text}}</td></tr>{{/rows}}</tbody></table>{{/parts}}</body></html>";

    private final StringBuilder report = new StringBuilder("| what | median ms | least | most |\n|---|---:|---:|---:|\n");

    private DocumentFigures() {
    }

    /** @param arguments the file of the report */
    public static void main(String[] arguments) throws Exception {
        DocumentFigures figures = new DocumentFigures();
        figures.measure(TestKeys.make(Files.createTempDirectory("measure"), "Mesure", "RSA"));
        Files.writeString(Path.of(arguments[0]), figures.report);
    }

    private void measure(SealKey key) throws IOException {
        byte[] page = pdf(1);
        byte[] forty = pdf(FORTY_PAGES);
        byte[] sealed = SealedRecord.make(forty, page, "{}".getBytes(StandardCharsets.UTF_8), key, NOW);
        time("PDF, 1 page", () -> pdf(1));
        time("PDF, " + pages(forty) + " pages, " + forty.length / 1024 + " kB", () -> pdf(FORTY_PAGES));
        time("DOCX, 1 page", () -> docx(1));
        time("DOCX, the same " + pages(forty) + " pages, " + docx(FORTY_PAGES).length / 1024 + " kB", () -> docx(FORTY_PAGES));
        time("filling alone, the same", () -> filled(FORTY_PAGES));
        time("joining, attaching and sealing the PDF", () -> SealedRecord.make(forty, page, "{}".getBytes(StandardCharsets.UTF_8), key, NOW));
        time("verifying the sealed PDF, " + sealed.length / 1024 + " kB", () -> SealCheck.check(sealed, key.certificate()::equals));
        time("reading what it records", () -> proof(sealed));
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static Object proof(byte[] sealed) {
        try {
            return SealedRecord.proof(sealed);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Map<String, ?> model(int parts) {
        return Map.of("parts", IntStream.range(0, parts).mapToObj(i -> Map.of("name", "Partie " + i, "text",
            "Une phrase assez longue pour tenir sur plus d'une ligne. ".repeat(12), "rows", IntStream.range(0, 14).mapToObj(r ->
                Map.of("name", "Ligne " + r, "text", "Une valeur de quelques mots, parfois deux lignes.")).toList())).toList());
    }

    private static byte[] pdf(int parts) {
        return new Generation().pdf("m", TEMPLATE.getBytes(StandardCharsets.UTF_8), model(parts), none -> Optional.empty());
    }

    private static byte[] docx(int parts) {
        return new Generation().docx("m", TEMPLATE.getBytes(StandardCharsets.UTF_8), model(parts), none -> Optional.empty(), NOW);
    }

    private static Object filled(int parts) {
        return Filling.fill("m", TEMPLATE, model(parts));
    }

    private void time(String what, Supplier<?> work) {
        double[] millis = new double[ROUNDS];
        for (int warm = 0; warm < WARM; warm++) {
            work.get();
        }
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            work.get();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        report.append(String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.1f |%n", what, millis[ROUNDS / 2], millis[0], millis[ROUNDS - 1]));
    }
}
