package fr.jalon.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table requirement → test is made from the tags on the tests themselves. {@code -Djalon.requirements.write=true} writes it again.
 */
class RequirementsTableTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path TABLE = ROOT.resolve("docs/exigences.md");
    private static final Pattern ID = Pattern.compile("(?:FLUX|GRAD|ESMS|MSP|CORE)-\\d{3}");
    /** Annotations of one method, then its name; what stands between two methods holds a brace. */
    private static final Pattern JAVA = Pattern.compile("((?:^    @[^\\n{]*\\n)+)    (?:static )?void (\\w+)\\(", Pattern.MULTILINE);
    private static final Pattern BROWSER = Pattern.compile("^test\\('([^']+)', \\{ tag: \\[([^\\]]+)\\] \\}", Pattern.MULTILINE);

    @Test
    void tableShouldSayWhatTheTestsSay() throws IOException {
        String table = table(tests());
        if (Boolean.getBoolean("jalon.requirements.write")) {
            Files.writeString(TABLE, table);
        }
        assertEquals(table, Files.readString(TABLE), "docs/exigences.md is out of date. Write it again: "
            + "mvn -Dexec.skip -pl platform/architecture-tests -am test -Dtest=RequirementsTableTest -Dsurefire.failIfNoSpecifiedTests=false -Djalon.requirements.write=true");
    }

    @Test
    void aMethodThatIsSwitchedOffShouldNotCount() {
        Map<String, List<String>> found = new TreeMap<>();
        java("XIT", "    @Test\n    @Disabled\n    @Tag(\"CORE-001\")\n    void one() {\n    }\n\n    @Test\n    @Tag(\"CORE-002\")\n    void two() {\n", found);
        assertEquals(Map.of("CORE-002", List.of("`XIT.two`")), found);
    }

    private static Map<String, List<String>> tests() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        for (Path file : sources("IT.java", "Test.java")) {
            java(file.getFileName().toString().replace(".java", ""), Files.readString(file), found);
        }
        for (Path file : sources(".spec.ts")) {
            for (MatchResult test : BROWSER.matcher(Files.readString(file)).results().toList()) {
                add(found, test.group(2), "navigateur, `" + file.getFileName() + "` : " + test.group(1));
            }
        }
        assertTrue(found.size() > 100, () -> "only " + found.size() + " requirements were found: the patterns no longer fit the tests");
        return found;
    }

    private static void java(String type, String source, Map<String, List<String>> found) {
        Matcher methods = JAVA.matcher(source);
        while (methods.find()) {
            if (!methods.group(1).contains("@Disabled")) {
                add(found, methods.group(1), "`" + type + "." + methods.group(2) + "`");
            }
        }
    }

    private static void add(Map<String, List<String>> found, String tags, String test) {
        ID.matcher(tags).results().forEach(id -> found.computeIfAbsent(id.group(), key -> new ArrayList<>()).add(test));
    }

    private static List<Path> sources(String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                .filter(file -> file.toString().contains("/src/test/") || file.toString().contains("/e2e/"))
                .filter(file -> !file.toString().contains("/node_modules/") && !file.toString().contains("/target/")).sorted().toList();
        }
    }

    private static String table(Map<String, List<String>> found) {
        Map<String, Long> bySource = found.keySet().stream().collect(Collectors.groupingBy(id -> id.substring(0, id.indexOf('-')), TreeMap::new, Collectors.counting()));
        StringBuilder text = new StringBuilder("""
            # Exigences et tests

            Chaque exigence nommée par un test, et les tests qui la montrent : par l'API (`…IT`), dans un navigateur, ou en contrôlant le contenu déclaré
            (`…Test`). Cette page est écrite par `RequirementsTableTest` à partir des étiquettes des tests : ne la modifiez pas à la main.

            """);
        text.append(bySource.entrySet().stream().map(source -> source.getKey() + " : " + source.getValue()).collect(Collectors.joining(" · "))).append("\n\n");
        text.append("| Exigence | Tests |\n|---|---|\n");
        found.forEach((id, tests) -> text.append("| ").append(id).append(" | ").append(String.join("<br>", tests)).append(" |\n"));
        return text.toString();
    }
}
