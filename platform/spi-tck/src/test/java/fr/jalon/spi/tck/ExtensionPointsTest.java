package fr.jalon.spi.tck;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.spi.SpiVersion;
import fr.jalon.spi.Stability;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pf4j.ExtensionPoint;

class ExtensionPointsTest {

    @Test
    void everyExtensionPointShouldStateItsStabilityAndHaveAContract() throws Exception {
        List<Class<?>> points = spiClasses().stream().filter(ExtensionPoint.class::isAssignableFrom).toList();
        assertFalse(points.isEmpty(), "no extension point was found: the scan is broken");
        for (Class<?> point : points) {
            assertNotNull(point.getAnnotation(Stability.class), point + " lacks @Stability");
            assertDoesNotThrow(() -> Class.forName("fr.jalon.spi.tck." + point.getSimpleName() + "Contract"), point + " has no contract");
        }
    }

    @Test
    void spiShouldDependOnTheJdkAndPf4jAlone() throws Exception {
        for (Class<?> type : spiClasses()) {
            Stream.of(type.getMethods()).flatMap(method -> Stream.concat(Stream.of(method.getReturnType()), Stream.of(method.getParameterTypes())))
                    .map(used -> used.isArray() ? used.getComponentType() : used).filter(used -> !used.isPrimitive())
                    .forEach(used -> assertTrue(used.getName().matches("(java|org\\.pf4j|fr\\.jalon\\.spi)\\..*"), type + " shows " + used));
        }
    }

    private static List<Class<?>> spiClasses() throws IOException, URISyntaxException, ClassNotFoundException {
        Path place = Path.of(SpiVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            return classesIn(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return classesIn(jar.getPath("/"));
        }
    }

    private static List<Class<?>> classesIn(Path root) throws IOException, ClassNotFoundException {
        try (Stream<Path> files = Files.walk(root)) {
            List<String> names = files.map(file -> root.relativize(file).toString()).filter(name -> name.endsWith(".class"))
                    .filter(name -> !name.endsWith("package-info.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.').replace('\\', '.')).toList();
            List<Class<?>> classes = new java.util.ArrayList<>();
            for (String name : names) {
                classes.add(Class.forName(name));
            }
            return classes;
        }
    }
}
