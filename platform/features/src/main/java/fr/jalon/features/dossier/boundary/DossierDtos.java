package fr.jalon.features.dossier.boundary;

import fr.jalon.features.dossier.control.Dossiers;
import java.time.Instant;
import java.util.UUID;
import org.jetbrains.annotations.Nullable;

/** What the dossier resource sends. Texts are French and ready to be shown. */
public final class DossierDtos {

    private DossierDtos() {
    }

    /**
     * A dossier of proof; {@code documentId} is its sealed PDF, for the person who asked only. {@code files} counts the document
     * versions in its archive, {@code withheld} those that their confidentiality kept from that person.
     */
    public record DossierDto(UUID id, Instant at, String by, String quality, int files, int withheld, String sha256, boolean mine,
                             @Nullable UUID documentId) {

        static DossierDto of(Dossiers.Made made) {
            return new DossierDto(made.id(), made.at(), made.by(), made.quality(), made.files(), made.withheld(), made.sha256(), made.mine(),
                    made.mine() ? made.documentId() : null);
        }
    }
}
