package fr.jalon.local;

import fish.payara.micro.PayaraMicro;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Payara Micro inside this JVM, reachable from this machine only: its data grid would listen on every address, so it is off. */
final class PayaraServer {

    private static final long STOP_MILLIS = 10_000;

    private final Path root;
    private final Path log;
    private final int port;

    /**
     * @param root Payara's own folder; emptied at each start, since a kept one deploys the application twice
     * @param log  gets everything Payara and Jalon print
     */
    PayaraServer(Path root, Path log, int port) {
        this.root = root;
        this.log = log;
        this.port = port;
    }

    /** Starts the server and deploys the WAR at "/". A deployment that fails does not stop Payara: ask {@link Readiness}. */
    void start(Path war, Map<String, String> configuration) {
        try {
            DeletedFolder.delete(root);
            Files.createDirectories(root);
            Path commands = root.resolveSibling("payara-preboot.asadmin");
            Files.writeString(commands, """
                set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
                set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
                """);
            configuration.forEach(System::setProperty);
            redirectOutput();
            PayaraMicro.main(new String[] {"--nohazelcast", "--nocluster", "--disablephonehome", "--rootdir", root.toString(),
                "--prebootcommandfile", commands.toString(), "--port", String.valueOf(port),
                "--deploy", war.toString(), "--contextroot", "/"});
        } catch (LaunchRefused e) {
            throw e;
        } catch (Exception e) {
            throw new LaunchRefused("Payara n'a pas démarré : " + e + "\n" + FileTail.of(log, 10), e);
        }
    }

    // Payara logs to the standard streams; the terminal belongs to the launcher's own few lines
    private void redirectOutput() throws IOException {
        PrintStream stream = new PrintStream(new FileOutputStream(log.toFile(), true), true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
    }

    /** The terminal, whatever the standard streams have become. */
    static PrintStream terminal() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    /** Waits until Payara, whose own shutdown hook runs beside the caller's, has closed its port. */
    void awaitStop() {
        long end = System.currentTimeMillis() + STOP_MILLIS;
        while (!FreePort.isFree(port) && System.currentTimeMillis() < end) {
            Pause.millis(50);
        }
    }
}
