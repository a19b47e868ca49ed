package fr.jalon.features.dossier.control;

import fr.jalon.features.chronology.Fact.Piece;
import fr.jalon.features.document.DocumentCard;
import fr.jalon.features.document.Documents;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The document versions that facts name, each once, in the order in which they are first named; those withheld are only counted. */
final class Pieces {

    private static final int LONGEST = 80;

    private final Documents documents;
    private final Map<UUID, Optional<DocumentCard>> cards = new HashMap<>();
    private final Map<Key, Optional<DossierFile>> known = new HashMap<>();
    private final List<DossierFile> files = new ArrayList<>();

    private record Key(UUID documentId, int version) {
    }

    Pieces(Documents documents) {
        this.documents = documents;
    }

    /** @return the version as the dossier holds it, empty if the current person may not read it */
    Optional<DossierFile> of(Piece piece) {
        Key key = new Key(piece.documentId(), piece.version());
        Optional<DossierFile> found = known.get(key);
        if (found == null) {
            found = cards.computeIfAbsent(piece.documentId(), documents::readable).flatMap(card -> file(card, piece.version()));
            known.put(key, found);
            found.ifPresent(files::add);
        }
        return found;
    }

    private Optional<DossierFile> file(DocumentCard card, int version) {
        int position = files.size() + 1;
        return card.versions().stream().filter(v -> v.version() == version).findFirst().map(v -> new DossierFile(position,
                String.format("documents/%03d-v%d-%s", position, version, safe(v.fileName())), card.name(), card.id(), version, v.sha256(),
                v.size(), v.at()));
    }

    /** A name that every tool unpacks and that sha256sum reads: plain letters, digits, dots and hyphens. */
    static String safe(String fileName) {
        String plain = Normalizer.normalize(fileName, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9._-]+", "-");
        return plain.length() <= LONGEST ? plain : plain.substring(plain.length() - LONGEST);
    }

    List<DossierFile> files() {
        return List.copyOf(files);
    }

    int withheld() {
        return (int) known.values().stream().filter(Optional::isEmpty).count();
    }
}
