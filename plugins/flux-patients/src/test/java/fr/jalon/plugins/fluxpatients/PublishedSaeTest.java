package fr.jalon.plugins.fluxpatients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.jalon.spi.organisation.ImportFile;
import fr.jalon.spi.organisation.ImportRequest;
import fr.jalon.spi.organisation.OrganisationRow;
import fr.jalon.spi.organisation.Territory;
import fr.jalon.spi.tck.RecordedImport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The files of DREES as published, where they lie beside the project; a plain clone has no copy. */
class PublishedSaeTest {

    private Path data;

    private record Published(Path path) implements ImportFile {

        @Override
        public String name() {
            return path.getFileName().toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    @BeforeEach
    void findFiles() {
        String folder = System.getProperty("jalon.shared-data", "../../../shared/data");
        data = Path.of(folder);
        Assumptions.assumeTrue(Files.exists(data.resolve("ID_2024r.csv")), () -> "skipped: no SAE files in " + data.toAbsolutePath().normalize());
    }

    private RecordedImport read(Territory territory) throws IOException {
        return RecordedImport.of(new SaeImporter(), new ImportRequest(
                List.of(new Published(data.resolve("ID_2024r.csv")), new Published(data.resolve("MCO_2024r.csv"))), territory));
    }

    @Test
    void readShouldFindThe359SitesOfProvenceAlpesCoteDAzurAndThe128WithMcoActivity() throws IOException {
        RecordedImport paca = read(Territory.region("93"));
        assertEquals(359, paca.rows().size());
        assertEquals(128, paca.rows().stream().filter(row -> "yes".equals(row.attributes().get("mco"))).count());
        assertEquals(359 - 128, paca.warnings().stream().filter(w -> w.message().contains("sans activité MCO")).count());
        assertEquals(List.of(), paca.errors());
    }

    @Test
    void readShouldAcceptEveryLineOfTheCountry() throws IOException {
        RecordedImport france = read(Territory.EVERYWHERE);
        assertEquals(3984, france.rows().size());
        assertEquals(List.of(), france.errors());
        assertEquals(List.of(), france.warnings().stream().filter(w -> !w.message().contains("sans activité MCO")).toList());
        Map<String, Long> overseas = france.rows().stream().map(OrganisationRow::department).filter(d -> d.startsWith("97"))
                .collect(Collectors.groupingBy(d -> d, Collectors.counting()));
        assertEquals(Map.of("971", 37L, "972", 28L, "973", 17L, "974", 62L, "976", 6L), overseas);
    }

    @Test
    void sampleListShouldAgreeWithTheFiles() throws IOException {
        Map<String, OrganisationRow> published = read(Territory.EVERYWHERE).rows().stream()
                .collect(Collectors.toMap(OrganisationRow::finessGeo, row -> row));
        Stream<OrganisationRow> samples = RecordedImport.of(new SampleSites(), new ImportRequest(List.of(), Territory.EVERYWHERE)).rows().stream();
        samples.forEach(sample -> {
            OrganisationRow site = published.get(sample.finessGeo());
            assertEquals(site.finessLegal(), sample.finessLegal(), sample.name());
            assertEquals(site.department(), sample.department(), sample.name());
            assertEquals(site.attributes().get("mco"), sample.attributes().get("mco"), sample.name());
        });
    }
}
