package fr.jalon.spi.tck;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.spi.organisation.ExpectedFile;
import fr.jalon.spi.organisation.ImportFile;
import fr.jalon.spi.organisation.ImportRequest;
import fr.jalon.spi.organisation.OrganisationImporter;
import fr.jalon.spi.organisation.OrganisationRow;
import fr.jalon.spi.organisation.RegisterNumbers;
import fr.jalon.spi.organisation.Territory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What every {@link OrganisationImporter} keeps to. */
public interface OrganisationImporterContract {

    /** @return the importer under test; a new one or the same each time */
    OrganisationImporter importer();

    /** @return small files that give at least two organisations, in two departments; {@link BytesFile} serves well */
    List<ImportFile> usableFiles();

    @Test
    default void codeShouldBeStableKebabCase() {
        assertTrue(importer().code().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), importer().code());
        assertEquals(importer().code(), importer().code());
    }

    @Test
    default void labelAndExpectedFilesShouldBeReadable() {
        assertFalse(importer().label().isBlank());
        for (ExpectedFile file : importer().expectedFiles()) {
            assertFalse(file.label().isBlank());
            assertFalse(file.description().isBlank());
        }
    }

    @Test
    default void readShouldGiveOrganisationsWithValidNumbers() throws IOException {
        List<OrganisationRow> rows = readEverything().rows();
        assertTrue(rows.size() >= 2, "the usable files give " + rows.size() + " organisations");
        for (OrganisationRow row : rows) {
            assertAll(row.toString(),
                    () -> assertTrue(row.finessGeo().isEmpty() || RegisterNumbers.isFiness(row.finessGeo())),
                    () -> assertTrue(row.finessLegal().isEmpty() || RegisterNumbers.isFiness(row.finessLegal())),
                    () -> assertTrue(row.siret().isEmpty() || RegisterNumbers.isSiret(row.siret())),
                    () -> assertTrue(row.department().matches("|\\d\\d|2[AB]|9[78]\\d")),
                    () -> assertTrue(row.postcode().matches("|\\d{5}")));
        }
    }

    @Test
    default void readShouldGiveEachOrganisationOnce() throws IOException {
        List<String> numbers = readEverything().rows().stream().map(OrganisationRow::finessGeo).filter(n -> !n.isEmpty()).toList();
        assertEquals(Set.copyOf(numbers).size(), numbers.size());
    }

    @Test
    default void readShouldNotDependOnWhatWasReadBefore() throws IOException {
        OrganisationImporter importer = importer();
        List<OrganisationRow> first = RecordedImport.of(importer, everything()).rows();
        RecordedImport.of(importer, new ImportRequest(usableFiles(), Territory.region("00")));
        assertEquals(first, RecordedImport.of(importer, everything()).rows());
    }

    @Test
    default void readShouldServeSeveralImportsAtOnce() throws IOException {
        OrganisationImporter importer = importer();
        List<OrganisationRow> expected = RecordedImport.of(importer, everything()).rows();
        List<CompletableFuture<List<OrganisationRow>>> readings = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            readings.add(CompletableFuture.supplyAsync(() -> rowsOf(importer, everything())));
        }
        readings.forEach(reading -> assertEquals(expected, reading.join()));
    }

    @Test
    default void readShouldLeaveOutWhatLiesElsewhere() throws IOException {
        String department = readEverything().rows().get(0).department();
        List<OrganisationRow> inside = rowsOf(importer(), new ImportRequest(usableFiles(), new Territory("", Set.of(department))));
        assertTrue(inside.stream().allMatch(row -> row.department().equals(department)));
        assertTrue(!inside.isEmpty() && inside.size() < readEverything().rows().size());
        assertTrue(rowsOf(importer(), new ImportRequest(usableFiles(), Territory.region("00"))).isEmpty());
    }

    @Test
    default void readShouldReportFilesThatAreSomethingElse() throws IOException {
        Assumptions.assumeFalse(importer().expectedFiles().isEmpty(), "this importer carries its own list");
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        for (byte[] content : List.of(noise, new byte[0], "<html>Oups</html>".getBytes())) {
            List<ImportFile> files = new ArrayList<>();
            usableFiles().forEach(file -> files.add(new BytesFile(file.name(), content)));
            RecordedImport recorded = RecordedImport.of(importer(), new ImportRequest(files, Territory.EVERYWHERE));
            assertTrue(recorded.rows().isEmpty());
            assertFalse(recorded.errors().isEmpty(), "an unusable file is reported");
        }
    }

    @Test
    default void readShouldReportAMissingFile() throws IOException {
        Assumptions.assumeTrue(importer().expectedFiles().stream().anyMatch(ExpectedFile::required));
        RecordedImport recorded = RecordedImport.of(importer(), new ImportRequest(List.of(), Territory.EVERYWHERE));
        assertEquals(0, recorded.errors().get(0).line());
        assertTrue(recorded.rows().isEmpty());
    }

    @Test
    default void messagesShouldSayWhereAndWhat() throws IOException {
        RecordedImport recorded = readEverything();
        List<RecordedImport.Message> messages = new ArrayList<>(recorded.warnings());
        messages.addAll(recorded.errors());
        for (RecordedImport.Message message : messages) {
            assertNotNull(message.file());
            assertTrue(message.line() >= 0);
            assertFalse(message.message().isBlank());
        }
    }

    @Test
    default void readShouldCloseWhatItOpens() throws IOException {
        List<ImportFile> files = usableFiles();
        RecordedImport.of(importer(), new ImportRequest(files, Territory.EVERYWHERE));
        files.stream().filter(BytesFile.class::isInstance).map(BytesFile.class::cast)
                .forEach(file -> assertEquals(0, file.stillOpen(), file.name()));
    }

    @Test
    default void readShouldLetThePlatformsExceptionsThrough() {
        IllegalStateException ours = new IllegalStateException("the platform stops this import");
        StoppingSink sink = new StoppingSink(ours);
        assertSame(ours, assertThrows(IllegalStateException.class, () -> importer().read(everything(), sink)));
    }

    private ImportRequest everything() {
        return new ImportRequest(usableFiles(), Territory.EVERYWHERE);
    }

    private RecordedImport readEverything() throws IOException {
        return RecordedImport.of(importer(), everything());
    }

    private static List<OrganisationRow> rowsOf(OrganisationImporter importer, ImportRequest request) {
        try {
            return RecordedImport.of(importer, request).rows();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
