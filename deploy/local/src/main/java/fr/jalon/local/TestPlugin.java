package fr.jalon.local;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Builds small plugin JARs for tests, good and bad ones; signing them is the tests' own affair. */
public final class TestPlugin {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private boolean withManifest = true;

    /** A plugin that lacks nothing and holds nothing. */
    public static TestPlugin named(String id, String version) {
        return new TestPlugin().with("Plugin-Id", id).with("Plugin-Version", version).with("Plugin-Provider", "Éditeur d'essai")
            .with("Plugin-Requires", ">=1.0.0 & <2.0.0").with("Plugin-Description", "Essai " + id);
    }

    /** A copy of a plugin that was built, to be changed and packed again. */
    public static TestPlugin copyOf(Path jar) throws IOException {
        TestPlugin copy = new TestPlugin();
        try (JarFile file = new JarFile(jar.toFile())) {
            file.getManifest().getMainAttributes().forEach((name, value) -> copy.with(name.toString(), value.toString()));
            copy.without("Manifest-Version");
            for (ZipEntry entry : file.stream().filter(e -> !e.isDirectory() && !e.getName().equals(MANIFEST)).toList()) {
                copy.entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
            }
        }
        return copy;
    }

    /** Sets an attribute of the manifest. */
    public TestPlugin with(String attribute, String value) {
        manifest.put(attribute, value);
        return this;
    }

    /** Leaves an attribute out. */
    public TestPlugin without(String attribute) {
        manifest.remove(attribute);
        return this;
    }

    /** Leaves the manifest out. */
    public TestPlugin withoutManifest() {
        withManifest = false;
        return this;
    }

    /** Adds a file, or replaces it. */
    public TestPlugin entry(String path, String text) {
        entries.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Replaces a passage of a file, which must stand in it. */
    public TestPlugin edited(String path, String passage, String replacement) {
        String text = new String(entries.get(path), StandardCharsets.UTF_8);
        if (!text.contains(passage)) {
            throw new IllegalArgumentException("not in " + path + ": " + passage);
        }
        return entry(path, text.replace(passage, replacement));
    }

    /** Lists classes as extensions. */
    public TestPlugin extensions(String... names) {
        return entry("META-INF/extensions.idx", "# Generated\n" + String.join("\n", names) + "\n");
    }

    /**
     * Compiles one class, as a careless plugin author could.
     *
     * @param against a class of each library that it is compiled against
     */
    public TestPlugin source(String className, String text, List<Class<?>> against) {
        try {
            Path out = Files.createTempDirectory("jalon-plugin-classes");
            compile(className, text, against.stream().map(TestPlugin::location).distinct().collect(Collectors.joining(File.pathSeparator)), out);
            try (Stream<Path> classes = Files.walk(out)) {
                for (Path file : classes.filter(Files::isRegularFile).toList()) {
                    entries.put(out.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
            DeletedFolder.delete(out);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void compile(String className, String text, String classPath, Path out) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        SimpleJavaFileObject source = new SimpleJavaFileObject(URI.create("string:///" + className.replace('.', '/') + ".java"),
                javax.tools.JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignored) {
                return text;
            }
        };
        List<String> options = List.of("-proc:none", "-cp", classPath, "-d", out.toString(), "--release", "17");
        if (!compiler.getTask(null, null, null, options, null, List.of(source)).call()) {
            throw new IllegalStateException(className + " does not compile");
        }
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The name that its manifest calls for. */
    public String fileName() {
        return manifest.get("Plugin-Id") + "-" + manifest.get("Plugin-Version") + ".jar";
    }

    /** The packed file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // A plain zip stream: JarOutputStream is too polite to write some of the bad ones.
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            if (withManifest) {
                StringBuilder text = new StringBuilder("Manifest-Version: 1.0\r\n");
                manifest.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
                put(zip, MANIFEST, text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // The same bytes each time: a signature is made over them.
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
