package fr.jalon.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The platform knows no programme: none of their words, no tenant's slug, stands in its sources. */
class VocabularyTest {

    private static final Path PLATFORM = Path.of("..").toAbsolutePath().normalize();
    private static final Path TENANTS = PLATFORM.resolveSibling("tenants");
    private static final Set<String> ENDINGS = Set.of("java", "ts", "tsx", "css", "html", "sql", "json", "xml", "yaml", "properties");
    private static final Pattern PROGRAMME_WORD = Pattern.compile(
            "(?iu)trin[oô]me|flux.?patients|\\bGRADeS\\b|\\besms\\b|\\bmsp\\b|grappe|autodiag|\\banap\\b|h[oô]pita(l|ux)\\b|\\bvagues?\\b|\\bARS\\b");

    @Test
    void platformShouldHoldNoProgrammeWord() throws IOException {
        assertEquals(List.of(), lines(PROGRAMME_WORD));
    }

    @Test
    void platformShouldHoldNoTenantSlug() throws IOException {
        String slugs;
        try (Stream<Path> files = Files.list(TENANTS)) {
            slugs = String.join("|", files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".yaml") && !n.equals("providers.yaml"))
                    .map(n -> Pattern.quote(n.replace(".yaml", ""))).toList());
        }
        assertEquals(List.of(), lines(Pattern.compile(slugs)));
    }

    @Test
    void scanShouldSeeTheWholePlatform() throws IOException {
        assertTrue(sources().size() > 250, "too few files were read: the two other tests would hold for nothing");
    }

    private static List<String> lines(Pattern forbidden) throws IOException {
        return sources().stream().flatMap(file -> offending(file, forbidden)).toList();
    }

    private static Stream<String> offending(Path file, Pattern forbidden) {
        try {
            return Files.readAllLines(file).stream().filter(line -> forbidden.matcher(line).find())
                    .map(line -> PLATFORM.relativize(file) + ": " + line.strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(PLATFORM)) {
            return modules.flatMap(m -> Stream.of(m.resolve("src/main"), m.resolve("src/api"), m.resolve("src/components"),
                    m.resolve("src/routes"), m.resolve("src/i18n"))).filter(Files::isDirectory).flatMap(VocabularyTest::walk)
                    .filter(f -> ENDINGS.contains(f.toString().substring(f.toString().lastIndexOf('.') + 1)))
                    .filter(f -> !f.toString().contains(".test.")).toList();
        }
    }

    private static Stream<Path> walk(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
