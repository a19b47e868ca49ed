package fr.jalon.features.dossier.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A document version that a dossier holds.
 *
 * @param position in the archive, from 1
 * @param path     in the archive, ASCII
 * @param name     of the document
 * @param version  number
 * @param sha256   of its bytes, as kept when it was stored
 * @param size     bytes
 * @param storedAt when it was stored
 */
public record DossierFile(int position, String path, String name, UUID documentId, int version, String sha256, long size,
                          Instant storedAt) {
}
