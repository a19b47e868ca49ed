package fr.jalon.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The WAR that the build made holds nothing of any plugin: no class, no declaration, no process, no French label. */
class WarEntriesIT {

    private static final Path PLUGINS = Path.of("../../plugins");
    private static final Pattern LABEL = Pattern.compile("(?m)^\\s*-?\\s*(?:label|title):\\s*\"?([^\"\\n{]{14,}?)\"?\\s*$");

    private final Map<String, byte[]> entries = new TreeMap<>();

    WarEntriesIT() throws IOException {
        try (InputStream war = Files.newInputStream(Path.of(System.getProperty("jalon.war")))) {
            read("", war);
        }
    }

    @Test
    void warShouldHoldNoFileOfAPlugin() throws IOException {
        List<String> pluginFiles;
        try (Stream<Path> files = Files.walk(PLUGINS)) {
            pluginFiles = files.filter(f -> f.toString().contains("/src/main/")).filter(Files::isRegularFile)
                    .map(f -> f.getFileName().toString().replace(".java", ".class")).filter(n -> !n.equals("package-info.class")).toList();
        }
        assertTrue(pluginFiles.size() >= 4, pluginFiles.toString());
        assertEquals(List.of(), entries.keySet().stream().filter(e -> e.contains("jalon") || !e.contains("!"))
                .filter(e -> pluginFiles.contains(e.substring(e.lastIndexOf('/') + 1))).toList());
        assertEquals(List.of(), entries.keySet().stream().filter(e -> e.startsWith("WEB-INF/lib/jalon") || !e.contains("!"))
                .filter(e -> e.endsWith("programme.yaml") || e.contains("fr/jalon/plugins/")).toList());
    }

    @Test
    void warShouldHoldNoLabelOfAPlugin() throws IOException {
        List<String> labels = labels();
        assertTrue(labels.size() > 80, "too few labels were read: " + labels.size());
        List<String> found = new ArrayList<>();
        entries.forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            labels.stream().filter(text::contains).forEach(label -> found.add(name + ": " + label));
        });
        assertEquals(List.of(), found);
    }

    private static List<String> labels() throws IOException {
        List<String> labels = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PLUGINS)) {
            for (Path file : files.filter(f -> f.endsWith("programme.yaml") && f.toString().contains("/src/main/")).toList()) {
                Matcher label = LABEL.matcher(Files.readString(file));
                while (label.find()) {
                    String words = label.group(1).strip();
                    // A single word is everybody's French.
                    if (words.indexOf(' ') > 0) {
                        labels.add(words);
                    }
                }
            }
        }
        return labels;
    }

    private void read(String prefix, InputStream archive) throws IOException {
        ZipInputStream zip = new ZipInputStream(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.isDirectory()) {
                continue;
            }
            byte[] bytes = zip.readAllBytes();
            String name = prefix + entry.getName();
            // Only our own archives: other people's libraries cannot know our plugins.
            if (entry.getName().matches("WEB-INF/lib/jalon-.*\\.jar")) {
                read(name + "!", new ByteArrayInputStream(bytes));
            } else if (!entry.getName().endsWith(".jar")) {
                entries.put(name, bytes);
            }
        }
    }
}
