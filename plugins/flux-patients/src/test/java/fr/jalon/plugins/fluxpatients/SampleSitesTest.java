package fr.jalon.plugins.fluxpatients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.spi.organisation.ImportFile;
import fr.jalon.spi.organisation.ImportRequest;
import fr.jalon.spi.organisation.OrganisationImporter;
import fr.jalon.spi.organisation.Territory;
import fr.jalon.spi.tck.OrganisationImporterContract;
import fr.jalon.spi.tck.RecordedImport;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleSitesTest implements OrganisationImporterContract {

    @Override
    public OrganisationImporter importer() {
        return new SampleSites();
    }

    @Override
    public List<ImportFile> usableFiles() {
        return List.of();
    }

    @Test
    void readShouldGiveEnoughSitesForAGroupInEachRegionOfTheDemonstration() throws IOException {
        RecordedImport south = RecordedImport.of(importer(), new ImportRequest(List.of(), Territory.region("93")));
        assertEquals(14, south.rows().size());
        assertEquals(1, south.rows().stream().filter(row -> "no".equals(row.attributes().get("mco"))).count());
        RecordedImport other = RecordedImport.of(importer(), new ImportRequest(List.of(), Territory.region("32")));
        assertEquals(4, other.rows().size());
        assertTrue(other.errors().isEmpty() && other.warnings().isEmpty());
    }
}
