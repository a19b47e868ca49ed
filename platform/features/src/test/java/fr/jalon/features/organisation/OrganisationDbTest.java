package fr.jalon.features.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.organisation.control.ImportOutcome;
import fr.jalon.features.organisation.control.OrganisationCatalogue;
import fr.jalon.features.organisation.control.OrganisationImports;
import fr.jalon.features.organisation.entity.OrganisationFacts;
import fr.jalon.features.testing.SamplePlugin;
import fr.jalon.features.testing.TestSpaces;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.spi.organisation.ExpectedFile;
import fr.jalon.spi.organisation.ImportRequest;
import fr.jalon.spi.organisation.ImportSink;
import fr.jalon.spi.organisation.OrganisationImporter;
import fr.jalon.spi.organisation.OrganisationKind;
import fr.jalon.spi.organisation.OrganisationRow;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganisationDbTest {

    private final ToyImporter importer = new ToyImporter();
    private TestSpaces spaces;

    /** Says what the test wants. */
    private static final class ToyImporter implements OrganisationImporter {

        private String town = "Aix-en-Provence";
        private String region;

        @Override
        public String code() {
            return "liste";
        }

        @Override
        public String label() {
            return "Liste";
        }

        @Override
        public List<ExpectedFile> expectedFiles() {
            return List.of();
        }

        @Override
        public void read(ImportRequest request, ImportSink sink) {
            region = request.territory().regionCode();
            sink.organisation("liste.csv", 2, row(OrganisationKind.SITE, "Hôpital de l'Étang", "130001647", "130784127"));
            sink.organisation("liste.csv", 3, row(OrganisationKind.LEGAL_BODY, "Centre de l'Étang", "", "130784127"));
            sink.organisation("liste.csv", 4, row(OrganisationKind.SITE, "Faux numéro", "010000025", ""));
            sink.organisation("liste.csv", 5, row(OrganisationKind.SITE, "Deux fois", "130001647", ""));
            sink.warning("liste.csv", 2, "Sans activité connue.");
            sink.error("liste.csv", 6, "Colonne manquante.");
        }

        private OrganisationRow row(OrganisationKind kind, String name, String geo, String legal) {
            return new OrganisationRow(kind, name, geo, legal, "", "13", town, "13100", Map.of("lits", "120"));
        }
    }

    @BeforeEach
    void start() {
        spaces = new TestSpaces(new SamplePlugin(importer));
    }

    @AfterEach
    void stop() {
        spaces.close();
    }

    private OrganisationCatalogue catalogue() {
        return spaces.bean(OrganisationCatalogue.class);
    }

    private ImportOutcome run(boolean dryRun) {
        return spaces.in(spaces.here, () -> spaces.bean(OrganisationImports.class).run("jardins:liste", List.of(), dryRun));
    }

    private OrganisationFacts site(String name, String finess) {
        return new OrganisationFacts("SITE", name, finess, null, null, "13", "Arles", "13200", Map.of(), null);
    }

    @Test
    void dryRunShouldReportAndStoreNothing() {
        ImportOutcome outcome = run(true);
        assertEquals(2, outcome.created());
        assertEquals(0, spaces.in(spaces.here, () -> catalogue().search("", 0)).total());
        assertEquals("93", importer.region);
    }

    @Test
    void importShouldCreateThenConfirmThenUpdateAndNameWrongLines() {
        ImportOutcome first = run(false);
        assertEquals(2, first.created());
        assertEquals(List.of(4, 6, 5), first.errors().stream().map(ImportOutcome.Line::line).toList());
        assertEquals(List.of(2), first.warnings().stream().map(ImportOutcome.Line::line).toList());
        assertEquals(2, run(false).unchanged());
        importer.town = "Istres";
        assertEquals(2, run(false).updated());
        assertEquals(0, spaces.in(spaces.next, () -> catalogue().search("", 0)).total());
    }

    @Test
    void searchShouldIgnoreAccentsCaseOrderAndTakeIdentifiers() {
        run(false);
        spaces.run(spaces.here, () -> {
            assertEquals(1, catalogue().search("ETANG hopital", 0).total());
            assertEquals(2, catalogue().search("aix", 0).total());
            assertEquals(1, catalogue().search("130001647", 0).total());
            assertEquals(2, catalogue().search("130784127", 0).total());
            assertEquals(0, catalogue().search("%", 5).items().size());
            assertEquals(2, catalogue().search("%", 0).total());
            assertEquals(Map.of("lits", "120"), catalogue().search("hopital", 0).items().get(0).attributes());
        });
    }

    @Test
    void createShouldRefuseWrongAndTakenIdentifiersButNotTheNeighbours() {
        spaces.run(spaces.here, () -> catalogue().create(site("Clinique", "060780558")));
        Problem taken = assertThrows(Problem.class, () -> spaces.run(spaces.here, () -> catalogue().create(site("Autre", "060780558"))));
        assertEquals(409, taken.code().blame().status());
        Problem wrong = assertThrows(Problem.class, () -> spaces.run(spaces.here, () -> catalogue().create(site("", "010000025"))));
        assertEquals(List.of("name", "finessGeo"), wrong.errors().stream().map(Problem.FieldError::field).toList());
        spaces.run(spaces.next, () -> catalogue().create(site("Clinique", "060780558")));
    }

    @Test
    void findShouldNotSeeTheNeighboursOrganisation() {
        UUID mine = spaces.in(spaces.here, () -> catalogue().create(site("Clinique", "060780558")).id());
        spaces.run(spaces.next, () -> {
            assertTrue(catalogue().find(mine).isEmpty());
            assertTrue(catalogue().byIds(List.of(mine)).isEmpty());
        });
        spaces.run(spaces.here, () -> assertEquals("Clinique", catalogue().find(mine).orElseThrow().name()));
    }
}
