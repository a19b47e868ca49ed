package fr.jalon.plugins.fluxpatients;

import fr.jalon.spi.organisation.ExpectedFile;
import fr.jalon.spi.organisation.ImportRequest;
import fr.jalon.spi.organisation.ImportSink;
import fr.jalon.spi.organisation.OrganisationImporter;
import fr.jalon.spi.organisation.OrganisationKind;
import fr.jalon.spi.organisation.OrganisationRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.pf4j.Extension;

/** A short list of real hospital sites, one of them without acute care, so that a platform without any file at hand can be tried. */
@Extension
public class SampleSites implements OrganisationImporter {

    private static final String LIST = "sample-sites.csv";

    @Override
    public String code() {
        return "sample-sites";
    }

    @Override
    public String label() {
        return "Liste d'essai : quelques établissements réels, sans fichier à joindre";
    }

    @Override
    public List<ExpectedFile> expectedFiles() {
        return List.of();
    }

    @Override
    public void read(ImportRequest request, ImportSink sink) throws IOException {
        try (InputStream list = SampleSites.class.getResourceAsStream(LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            int line = 1;
            lines.readLine();
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                site(line, text.split(";"), request, sink);
            }
        }
    }

    private static void site(int line, String[] fields, ImportRequest request, ImportSink sink) {
        if (request.territory().contains(fields[0], fields[1])) {
            sink.organisation(LIST, line, new OrganisationRow(OrganisationKind.SITE, fields[4], fields[2], fields[3], "", fields[1],
                    fields[5], "", Map.of("mco", fields[6])));
        }
    }
}
