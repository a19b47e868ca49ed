package fr.jalon.features.signature;

import java.time.Instant;

/** Seals what the platform states by itself. */
public interface Sealing {

    /**
     * Who seals.
     *
     * @param name       in the certificate
     * @param selfSigned whether nobody but its holder vouches for the certificate
     */
    record Sealer(String name, boolean selfSigned) {
    }

    /** @throws fr.jalon.kernel.problem.Problem NO_SEAL if the platform has no key */
    Sealer sealer();

    /**
     * @param pdf a document that the platform made
     * @return the same with the platform's seal (PAdES) over the whole file
     */
    byte[] seal(byte[] pdf, Instant at);
}
