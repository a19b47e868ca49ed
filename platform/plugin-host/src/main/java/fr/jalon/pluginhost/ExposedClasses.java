package fr.jalon.pluginhost;

import java.util.List;

/**
 * What a plugin sees of the platform: the SPI, PF4J's marker types, the logging API, Jakarta EE and the JDK. The kernel, the
 * features and the libraries of the platform do not exist for it, nor do their resources.
 */
final class ExposedClasses extends ClassLoader {

    private static final List<String> EXPOSED = List.of("fr.jalon.spi.", "org.pf4j.", "org.slf4j.", "jakarta.");

    private final ClassLoader platform;

    ExposedClasses(ClassLoader platform) {
        super("jalon-exposed", ClassLoader.getPlatformClassLoader());
        this.platform = platform;
    }

    /** @return whether the platform's copy of a class is the only one */
    static boolean exposes(String className) {
        return EXPOSED.stream().anyMatch(className::startsWith);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (exposes(name)) {
            return platform.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
