package fr.jalon.plugins.fluxpatients;

import fr.jalon.spi.organisation.ExpectedFile;
import fr.jalon.spi.organisation.ImportFile;
import fr.jalon.spi.organisation.ImportRequest;
import fr.jalon.spi.organisation.ImportSink;
import fr.jalon.spi.organisation.OrganisationImporter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.pf4j.Extension;

/**
 * Hospital sites of a territory from the two SAE files, with their acute-care (MCO) capacity and activity. The identity file is
 * streamed; of the MCO file one line per site is kept, some 1,500 for the country.
 */
@Extension
public class SaeImporter implements OrganisationImporter {

    private static final List<ExpectedFile> EXPECTED = List.of(
            new ExpectedFile("Fichier d'identité (ID_2024r.csv)", "Identité des sites, tel que publié par la DREES : colonnes séparées "
                    + "par des points-virgules, encodage ISO-8859-1.", true),
            new ExpectedFile("Fichier MCO (MCO_2024r.csv)", "Capacités et activité de médecine, chirurgie et obstétrique de la même "
                    + "année. Sans lui, l'activité MCO des sites reste inconnue.", false));

    @Override
    public String code() {
        return "sae";
    }

    @Override
    public String label() {
        return "Établissements de santé : fichiers SAE de la DREES";
    }

    @Override
    public List<ExpectedFile> expectedFiles() {
        return EXPECTED;
    }

    @Override
    public void read(ImportRequest request, ImportSink sink) throws IOException {
        ImportFile identity = null;
        McoFigures figures = null;
        for (ImportFile file : request.files()) {
            Optional<SaeTable> table = SaeTable.of(file, sink);
            if (table.isEmpty()) {
                continue;
            }
            boolean mco = table.get() == SaeTable.MCO;
            if (mco ? figures != null : identity != null) {
                sink.error(file.name(), 0, "Un second " + table.get().label() + " a été joint : il n'est pas lu. N'en joignez qu'un.");
            } else if (mco) {
                figures = McoFigures.read(file, sink);
            } else {
                identity = file;
            }
        }
        readSites(identity, figures, request, sink);
    }

    private static void readSites(ImportFile identity, McoFigures figures, ImportRequest request, ImportSink sink) throws IOException {
        if (identity == null) {
            sink.error("", 0, "Le fichier d'identité manque ou n'est pas utilisable : joignez ID_2024r.csv tel que publié par la DREES.");
            return;
        }
        if (figures == null) {
            sink.warning(identity.name(), 0, "Le fichier MCO n'a pas été joint : l'activité MCO des sites n'est pas connue.");
        }
        new SiteReader(identity, figures, request.territory(), sink).read();
    }
}
