package fr.jalon.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Clients in a closed loop: each sends its next request when it has read the answer to the last one. */
final class Load {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Targets targets;

    Load(Targets targets) {
        this.targets = targets;
    }

    /** Sends one request and reads its answer. */
    void once(Operation operation) throws IOException {
        HttpRequest request = targets.next(operation);
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new BenchRefused(request.method() + " " + request.uri() + " -> " + answer.statusCode() + " " + answer.body());
        }
    }

    Figures run(Operation operation, int clients, double seconds) {
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
        AtomicLong failures = new AtomicLong();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> loop(operation, end, nanos, failures)));
            }
            for (Future<?> client : running) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw new BenchRefused("The load stopped: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw Product.interrupted(e);
        } finally {
            threads.shutdownNow();
        }
        return Figures.of(nanos, failures.get(), (System.nanoTime() - begin) / 1e9);
    }

    private Void loop(Operation operation, long end, List<Long> nanos, AtomicLong failures) throws IOException {
        while (System.nanoTime() < end) {
            HttpRequest request = targets.next(operation);
            if (request == null) {
                return null;
            }
            long begin = System.nanoTime();
            int status = send(request).statusCode();
            if (status / 100 == 2) {
                nanos.add(System.nanoTime() - begin);
            } else {
                failures.incrementAndGet();
            }
        }
        return null;
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw Product.interrupted(e);
        }
    }
}
