package fr.jalon.features.dossier.control;

import fr.jalon.features.chronology.Stamp;
import fr.jalon.features.document.Documents;
import fr.jalon.features.document.StoredBytes;
import fr.jalon.features.document.VersionRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.signature.Sealing;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.digest.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lays out the archive of a dossier; its bytes are copied afterwards, one file at a time. */
@ApplicationScoped
public class Archives {

    static final String PDF = "dossier-de-preuve.pdf";
    static final String MANIFEST = "manifeste.csv";
    static final String SUMS = "SHA256SUMS";
    static final String READ_ME = "LISEZMOI.txt";

    @Inject
    private Dossiers dossiers;

    @Inject
    private Documents documents;

    @Inject
    private Engagements engagements;

    @Inject
    private Sealing sealing;

    @Inject
    private SpaceSettings space;

    /** @return what the archive of one's own dossier holds */
    public Archive of(UUID engagementId, UUID dossierId) {
        Dossiers.Made dossier = dossiers.mine(engagementId, dossierId);
        List<DossierFile> files = dossiers.files(dossier);
        byte[] manifest = manifest(dossier, files).getBytes(StandardCharsets.UTF_8);
        byte[] readMe = readMe(dossier).getBytes(StandardCharsets.UTF_8);
        List<Archive.Entry> entries = new ArrayList<>(List.of(made(READ_ME, readMe), made(MANIFEST, manifest)));
        entries.add(stored(PDF, dossier.sha256(), version(dossier.documentId(), 1)));
        files.forEach(file -> entries.add(stored(file.path(), file.sha256(), version(file.documentId(), file.version()))));
        StringBuilder sums = new StringBuilder();
        entries.forEach(entry -> sums.append(entry.sha256()).append("  ").append(entry.path()).append('\n'));
        entries.add(2, made(SUMS, sums.toString().getBytes(StandardCharsets.UTF_8)));
        return new Archive("dossier-de-preuve-" + dossier.at().atZone(space.timeZone()).toLocalDate() + ".zip", dossier.at(), entries);
    }

    private VersionRef version(UUID documentId, int number) {
        return documents.version(documentId, number).orElseThrow();
    }

    private Archive.Entry stored(String path, String sha256, VersionRef version) {
        return new Archive.Entry(path, sha256, documents.bytes(version));
    }

    private static Archive.Entry made(String path, byte[] content) {
        StoredBytes bytes = () -> new ByteArrayInputStream(content);
        return new Archive.Entry(path, Sha256.hex(content), bytes);
    }

    private String manifest(Dossiers.Made dossier, List<DossierFile> files) {
        ZoneId zone = space.timeZone();
        StringBuilder csv = new StringBuilder("chemin;sha256;octets;date;document;version\n");
        row(csv, PDF, dossier.sha256(), String.valueOf(dossier.size()), dossier.at().atZone(zone).toOffsetDateTime().toString(),
                "Dossier de preuve", "1");
        files.forEach(file -> row(csv, file.path(), file.sha256(), String.valueOf(file.size()),
                file.storedAt().atZone(zone).toOffsetDateTime().toString(), file.name(), String.valueOf(file.version())));
        return csv.toString();
    }

    private static void row(StringBuilder csv, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            // A spreadsheet would compute what begins like a formula.
            String safe = cells[i].matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cells[i] : cells[i];
            csv.append(i == 0 ? "" : ";").append('"').append(safe.replace("\"", "\"\"")).append('"');
        }
        csv.append('\n');
    }

    private String readMe(Dossiers.Made dossier) {
        Sealing.Sealer sealer = sealing.sealer();
        return """
                DOSSIER DE PREUVE
                =================

                Contrat  : %s
                Projet   : %s
                Espace   : %s
                Établi le %s pour %s (%s).

                Contenu
                -------
                %s  chronologie du contrat, scellée par la plateforme
                documents/             chaque version remise, à signer, ou signée et scellée, telle qu'elle a été conservée
                %s          chemin, empreinte SHA-256, taille et date de chaque fichier
                %s             les mêmes empreintes, pour sha256sum
                %s
                Vérifier les empreintes
                -----------------------
                Décompressez l'archive, ouvrez un terminal dans son dossier, puis :
                    sha256sum -c %s
                Chaque ligne doit répondre « OK » (ou « Réussi »). Les empreintes des documents figurent aussi dans le PDF scellé.

                Vérifier le cachet
                ------------------
                    pdfsig %s
                Réponse attendue : « Signature is Valid » et « Total document signed ». Le cachet est apposé au nom de
                « %s ».%s
                Sans outil : page « Vérifier un document » de la plateforme.
                """.formatted(engagements.definition(dossier.engagementId()).contract().label(), engagements.get(dossier.engagementId()).title(),
                space.name(), Stamp.of(dossier.at(), space.timeZone()), dossier.by(), dossier.quality(), PDF, MANIFEST, SUMS,
                dossier.withheld() == 0 ? "" : "\n" + DossierContent.withheld(dossier.withheld()) + " (confidentialité).\n", SUMS, PDF,
                sealer.name(), sealer.selfSigned() ? " Ce certificat est auto-signé : aucune autorité ne garantit ce nom." : "");
    }
}
