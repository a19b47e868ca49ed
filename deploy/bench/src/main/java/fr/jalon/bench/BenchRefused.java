package fr.jalon.bench;

/** The benchmark cannot go on, for a reason that its message explains to whoever started it. */
final class BenchRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BenchRefused(String message) {
        super(message);
    }

    BenchRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
