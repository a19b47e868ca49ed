package fr.jalon.pluginhost;

import fr.jalon.pluginhost.sign.PluginSigner;
import fr.jalon.spi.SpiVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Builds small plugin JARs, good and bad ones, with the JDK's compiler. */
final class JarUnderTest {

    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private boolean withManifest = true;

    static JarUnderTest named(String id, String version) {
        return new JarUnderTest().with("Plugin-Id", id).with("Plugin-Version", version).with("Plugin-Provider", "Éditeur d'essai")
                .with("Plugin-Requires", ">=1.0.0 & <2.0.0").with("Plugin-Description", "Essai " + id + " " + SpiVersion.CURRENT);
    }

    JarUnderTest with(String attribute, String value) {
        manifest.put(attribute, value);
        return this;
    }

    JarUnderTest without(String attribute) {
        manifest.remove(attribute);
        return this;
    }

    JarUnderTest withoutManifest() {
        withManifest = false;
        return this;
    }

    JarUnderTest entry(String path, String text) {
        entries.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    JarUnderTest extensions(String... names) {
        return entry("META-INF/extensions.idx", "# Generated\n" + String.join("\n", names) + "\n");
    }

    /** Compiles one class against the SPI, the platform and PF4J, as a careless plugin author could. */
    JarUnderTest source(String className, String text) {
        try {
            Path out = Files.createTempDirectory("jalon-plugin-classes");
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            SimpleJavaFileObject source = new SimpleJavaFileObject(URI.create("string:///" + className.replace('.', '/') + ".java"),
                    javax.tools.JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignored) {
                    return text;
                }
            };
            List<String> options = List.of("-proc:none", "-cp", classPath(), "-d", out.toString(), "--release", "17");
            if (!compiler.getTask(null, null, null, options, null, List.of(source)).call()) {
                throw new IllegalStateException(className + " does not compile");
            }
            try (Stream<Path> classes = Files.walk(out)) {
                for (Path file : classes.filter(Files::isRegularFile).toList()) {
                    entries.put(out.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String classPath() {
        return Stream.of(SpiVersion.class, org.pf4j.Plugin.class, fr.jalon.kernel.plugin.InstalledPlugin.class, PluginSigner.class,
                org.slf4j.Logger.class).map(JarUnderTest::location).distinct().reduce((a, b) -> a + java.io.File.pathSeparator + b).orElseThrow();
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Path writeTo(Path folder) throws IOException {
        return writeTo(folder, manifest.get("Plugin-Id") + "-" + manifest.get("Plugin-Version") + ".jar");
    }

    Path writeTo(Path folder, String fileName) throws IOException {
        Path jar = folder.resolve(fileName);
        // A plain zip stream: JarOutputStream is too polite to write some of the bad ones.
        try (OutputStream file = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(file)) {
            if (withManifest) {
                StringBuilder text = new StringBuilder("Manifest-Version: 1.0\r\n");
                manifest.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
                put(zip, "META-INF/MANIFEST.MF", text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
        return jar;
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    Path writeSignedTo(Path folder, PrivateKey key) throws IOException, GeneralSecurityException {
        return sign(writeTo(folder), key);
    }

    static Path sign(Path jar, PrivateKey key) throws IOException, GeneralSecurityException {
        Files.writeString(jar.resolveSibling(jar.getFileName() + ".sig"), PluginSigner.sign(Files.readAllBytes(jar), key) + "\n");
        return jar;
    }
}
