package fr.jalon.kernel.legaltime;

/**
 * More time given to a running delay, counted from where it ended so far, before any roll-over.
 *
 * @param delay  never null
 * @param reason French, for people; may be null
 */
public record Extension(Delay delay, String reason) {

    /** @throws LegalTimeException if the delay is missing */
    public Extension {
        if (delay == null) {
            throw new LegalTimeException("extension", "Indiquez la durée de la prolongation.");
        }
    }
}
