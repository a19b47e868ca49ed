package fr.jalon.local;

/** Waiting between two questions to a server that starts. */
final class Pause {

    private Pause() {
    }

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchRefused("Démarrage interrompu.", e);
        }
    }
}
