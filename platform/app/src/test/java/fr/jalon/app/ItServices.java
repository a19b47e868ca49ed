package fr.jalon.app;

import fr.jalon.local.Installation;
import fr.jalon.local.TestServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts one PostgreSQL and one Keycloak before Arquillian reads its configuration, and tells Payara Micro where they
 * are. All tests of the module share them.
 */
public class ItServices implements LauncherSessionListener {

    private static TestServices services;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (services != null || System.getProperty("jalon.war") == null) {
            return;
        }
        int port = freePort();
        services = TestServices.start("http://localhost:" + port);
        Path configuration = write(services);
        System.setProperty("jalon.it.jvm", "-Xmx768m -XX:TieredStopAtLevel=1");
        System.setProperty("jalon.it.micro", "--nocluster --port " + port
                + " --systemproperties " + configuration);
        System.setProperty("jalon.it.url", "http://localhost:" + port);
    }

    /** @return the services of this run */
    public static TestServices services() {
        return services;
    }

    /** @return the address of the deployed platform, without a slash at its end */
    public static String url() {
        return System.getProperty("jalon.it.url");
    }

    private static Map<String, String> complete(Map<String, String> given) throws IOException {
        Installation built = new Installation(Path.of("../..").toAbsolutePath().normalize());
        Path plugins = services.folder("plugins");
        Path keys = services.folder("trusted-keys");
        built.bringPlugins(plugins);
        built.bringKeys(keys);
        Map<String, String> complete = new HashMap<>(given);
        complete.put("jalon.test.clock", "true");
        // Lets a test be many clients; without the header a client is its own address.
        complete.put("jalon.proxies", "1");
        // The demo people accept invitations in many tests.
        complete.put("jalon.limit.invitation", "40/PT10M");
        complete.put("jalon.limit.guest-link", "100/PT10M");
        complete.put("jalon.limit.guest", "1000/PT1M");
        complete.put("jalon.tenants.dir", built.tenants().toString());
        complete.put("jalon.plugins.dir", plugins.toString());
        complete.put("jalon.plugins.trusted-keys.dir", keys.toString());
        complete.put("jalon.blobs.dir", services.folder("blobs").toString());
        return complete;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path write(TestServices started) {
        try {
            Properties properties = new Properties();
            properties.putAll(complete(started.configuration()));
            Path file = Files.createTempFile("jalon-it", ".properties");
            try (Writer out = Files.newBufferedWriter(file)) {
                properties.store(out, "tests");
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
