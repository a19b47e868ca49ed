package fr.jalon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** One JDK flight recording of Jalon: which layer its threads were in, and how long they waited for a connection. */
final class Recording {

    private static final String POOL = "com.sun.enterprise.resource.pool";

    /** The first of these that a stack names, from its top, owns the sample. */
    private static final Map<String, List<String>> LAYERS = layers();

    private final long process;
    private final Path file;

    /**
     * What the recording says.
     *
     * @param samples     number of samples of running Java code
     * @param shares      share of each layer in them, largest first
     * @param waitMillis  sum of the waits for a database connection
     * @param waits       their number
     */
    record Result(long samples, Map<String, Double> shares, double waitMillis, long waits) {
    }

    Recording(long process, Path folder) {
        this.process = process;
        this.file = folder.resolve("recording.jfr").toAbsolutePath();
    }

    private static Map<String, List<String>> layers() {
        Map<String, List<String>> layers = new LinkedHashMap<>();
        layers.put("CDI and interceptors", List.of("WeldClientProxy", "_WeldSubclass", "org.jboss.weld", "com.sun.ejb", "jakarta.interceptor"));
        layers.put("JDBC driver", List.of("org.postgresql"));
        layers.put("pool and transactions", List.of("com.sun.enterprise.resource", "com.sun.gjc", "com.sun.jts", "com.sun.enterprise.transaction",
            "com.sun.enterprise.connectors", "org.glassfish.cdi.transaction", "com.sun.appserv"));
        layers.put("JPA (EclipseLink)", List.of("org.eclipse.persistence"));
        layers.put("workflow engine", List.of("org.flowable", "org.apache.ibatis"));
        layers.put("JSON", List.of("org.eclipse.yasson", "org.glassfish.json", "org.eclipse.parsson", "com.fasterxml", "jakarta.json"));
        layers.put("token check", List.of("com.nimbusds"));
        layers.put("sign-in and space filters", List.of("fr.jalon.kernel.identity", "fr.jalon.kernel.space", "fr.jalon.kernel.web",
            "org.glassfish.soteria", "jakarta.security"));
        layers.put("Jalon's features", List.of("fr.jalon.features", "fr.jalon.kernel"));
        layers.put("file type (Tika)", List.of("org.apache.tika"));
        layers.put("JAX-RS (Jersey)", List.of("org.glassfish.jersey", "org.jvnet.mimepull"));
        layers.put("HTTP server", List.of("org.glassfish.grizzly", "org.apache.catalina", "fish.payara", "org.glassfish"));
        return layers;
    }

    /** @return false where this Java cannot record */
    boolean start() throws IOException {
        Files.createDirectories(file.getParent());
        return command("JFR.start", "name=bench", "settings=profile", "jdk.JavaMonitorWait#threshold=0ms", "jdk.ThreadPark#threshold=0ms",
            "jdk.JavaMonitorEnter#threshold=0ms");
    }

    Optional<Result> stop() throws IOException {
        if (!command("JFR.stop", "name=bench", "filename=" + file)) {
            return Optional.empty();
        }
        Map<String, Long> samples = new HashMap<>();
        double waited = 0;
        long waits = 0;
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    samples.merge(layer(event), 1L, Long::sum);
                } else if (waitedForConnection(event)) {
                    waited += event.getDuration().toNanos() / 1e6;
                    waits++;
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
        return Optional.of(result(samples, waited, waits));
    }

    private static Result result(Map<String, Long> samples, double waited, long waits) {
        long all = samples.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        samples.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .forEach(entry -> shares.put(entry.getKey(), (double) entry.getValue() / all));
        return new Result(all, shares, waited, waits);
    }

    private static boolean waitedForConnection(RecordedEvent event) {
        return List.of("jdk.JavaMonitorWait", "jdk.ThreadPark", "jdk.JavaMonitorEnter").contains(event.getEventType().getName())
            && event.getStackTrace() != null && event.getStackTrace().getFrames().stream().anyMatch(frame -> name(frame).startsWith(POOL))
            // the pool's own housekeeping waits as well
            && event.getStackTrace().getFrames().stream().anyMatch(frame -> name(frame).startsWith("fr.jalon"));
    }

    private static String layer(RecordedEvent event) {
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            for (Map.Entry<String, List<String>> layer : LAYERS.entrySet()) {
                if (layer.getValue().stream().anyMatch(name(frame)::contains)) {
                    return layer.getKey();
                }
            }
        }
        return "other";
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    private boolean command(String... words) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd");
        if (!Files.isExecutable(jcmd)) {
            return false;
        }
        List<String> all = new java.util.ArrayList<>(List.of(jcmd.toString(), String.valueOf(process)));
        all.addAll(List.of(words));
        Process command = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            return command.waitFor(60, TimeUnit.SECONDS) && command.exitValue() == 0;
        } catch (InterruptedException e) {
            throw Product.interrupted(e);
        }
    }
}
