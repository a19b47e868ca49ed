package fr.jalon.plugins.fluxpatients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.spi.organisation.ImportFile;
import fr.jalon.spi.organisation.ImportRequest;
import fr.jalon.spi.organisation.OrganisationImporter;
import fr.jalon.spi.organisation.OrganisationRow;
import fr.jalon.spi.organisation.Territory;
import fr.jalon.spi.tck.BytesFile;
import fr.jalon.spi.tck.OrganisationImporterContract;
import fr.jalon.spi.tck.RecordedImport;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SaeImporterTest implements OrganisationImporterContract {

    private static final String TIMONE = "130783293";
    private static final String PASTEUR = "060785003";
    private static final String AJACCIO = "2A0000154";

    @Override
    public OrganisationImporter importer() {
        return new SaeImporter();
    }

    @Override
    public List<ImportFile> usableFiles() {
        return List.of(SaeText.mco().activity(TIMONE, 800).file(),
                SaeText.identity().site(TIMONE, "TIMONE", "93", "13").site(PASTEUR, "PASTEUR", "93", "06").file());
    }

    private static RecordedImport read(Territory territory, ImportFile... files) throws IOException {
        return RecordedImport.of(new SaeImporter(), new ImportRequest(List.of(files), territory));
    }

    private static RecordedImport read(ImportFile... files) throws IOException {
        return read(Territory.EVERYWHERE, files);
    }

    private static RecordedImport readSites(SaeText identity) throws IOException {
        return read(identity.file(), SaeText.mco().activity(TIMONE, 800).file());
    }

    private static void assertError(RecordedImport recorded, int line, String text) {
        assertTrue(recorded.errors().stream().anyMatch(e -> e.line() == line && e.message().contains(text)), recorded.errors().toString());
    }

    @Test
    void readShouldGiveIdentityAndFiguresOfASite() throws IOException {
        OrganisationRow row = readSites(SaeText.identity().line("ID;2024;" + TIMONE
                + ";HÔPITAL – TIMONE;ADULTES;130786049;101;26130008100096;93;13;MARSEILLE;MARSEILLE CEDEX 05;13385")).rows().get(0);
        assertEquals("130786049", row.finessLegal());
        assertEquals("26130008100096", row.siret());
        assertEquals("13", row.department());
        assertEquals("MARSEILLE", row.town());
        assertEquals("13385", row.postcode());
        assertEquals("yes", row.attributes().get("mco"));
        assertEquals("800", row.attributes().get("mcoBeds"));
        assertEquals("2800", row.attributes().get("mcoPatientDays"));
        assertFalse(row.attributes().containsKey("mcoDayPlaces"), "an empty figure is not zero");
        assertEquals("2024", row.attributes().get("saeYear"));
    }

    @Test
    void readShouldUnderstandTheDashesAndLigaturesThatDreesReallyWrites() throws IOException {
        RecordedImport recorded = read(SaeText.identity().site(TIMONE, "SACRÉ-CŒUR – L’ÉTOILE", "93", "13").in(Charset.forName("windows-1252")));
        assertEquals("SACRÉ-CŒUR – L’ÉTOILE", recorded.rows().get(0).name());
        assertTrue(recorded.errors().isEmpty());
    }

    @Test
    void readShouldWarnOfSitesWithoutMcoActivity() throws IOException {
        RecordedImport recorded = readSites(SaeText.identity().site(TIMONE, "TIMONE", "93", "13").site(PASTEUR, "PASTEUR", "93", "06"));
        assertEquals(2, recorded.rows().size());
        assertEquals("no", recorded.rows().get(1).attributes().get("mco"));
        assertEquals(1, recorded.warnings().size());
        assertEquals(3, recorded.warnings().get(0).line());
        assertTrue(recorded.warnings().get(0).message().contains("« PASTEUR » (060785003) est absent du fichier MCO"));
    }

    @Test
    void readShouldSayThatActivityIsUnknownWithoutTheMcoFile() throws IOException {
        RecordedImport recorded = read(SaeText.identity().site(TIMONE, "TIMONE", "93", "13").file());
        assertFalse(recorded.rows().get(0).attributes().containsKey("mco"));
        assertEquals(0, recorded.warnings().get(0).line());
    }

    @Test
    void readShouldKeepToTheTerritoryAndSayNothingOfTheRest() throws IOException {
        SaeText identity = SaeText.identity().site(TIMONE, "TIMONE", "93", "13").site(AJACCIO, "AJACCIO", "94", "2A")
                .site("130783294", "FAUX MAIS AILLEURS", "94", "2B").site(PASTEUR, "PASTEUR", "93", "06");
        RecordedImport recorded = read(new Territory("93", Set.of("06")), identity.file(), SaeText.mco().activity(PASTEUR, 5).file());
        assertEquals(List.of("PASTEUR"), recorded.rows().stream().map(OrganisationRow::name).toList());
        assertTrue(recorded.errors().isEmpty() && recorded.warnings().isEmpty());
    }

    @Test
    void readShouldTranslateOverseasDepartmentsAndAcceptCorsica() throws IOException {
        RecordedImport recorded = readSites(SaeText.identity().site(AJACCIO, "AJACCIO", "94", "2A").site("2B0000012", "BASTIA", "94", "2B")
                .site(SaeText.finess(97010001), "BASSE-TERRE", "01", "9A").site(SaeText.finess(97040001), "SAINT-DENIS", "04", "9D")
                .site(SaeText.finess(97060001), "MAMOUDZOU", "06", "9F"));
        assertEquals(List.of("2A", "2B", "971", "974", "976"), recorded.rows().stream().map(OrganisationRow::department).toList());
        assertTrue(recorded.errors().isEmpty());
        RecordedImport reunion = read(Territory.region("04"), SaeText.identity().site(SaeText.finess(97040001), "SAINT-DENIS", "04", "9D").file());
        assertEquals(1, reunion.rows().size());
    }

    @Test
    void readShouldReportMalformedFiness() throws IOException {
        RecordedImport recorded = readSites(SaeText.identity().site("130783294", "CLÉ FAUSSE", "93", "13").site("13078329", "COURT", "93", "13")
                .site("2A0000155", "CORSE FAUSSE", "94", "2A").site("", "SANS NUMÉRO", "93", "13").site(TIMONE, "TIMONE", "93", "13"));
        assertEquals(List.of("TIMONE"), recorded.rows().stream().map(OrganisationRow::name).toList());
        assertError(recorded, 2, "« 130783294 » n'est pas un numéro FINESS : sa clé de contrôle est fausse");
        assertError(recorded, 3, "il en faut 9 chiffres");
        assertError(recorded, 4, "clé de contrôle");
        assertError(recorded, 5, "Le numéro FINESS manque");
    }

    @Test
    void readShouldReportDuplicatesWithBothLines() throws IOException {
        RecordedImport recorded = read(SaeText.identity().site(TIMONE, "TIMONE", "93", "13").site(TIMONE, "TIMONE BIS", "93", "13").file(),
                SaeText.mco().activity(TIMONE, 1).activity(TIMONE, 2).file());
        assertEquals(1, recorded.rows().size());
        assertEquals("1", recorded.rows().get(0).attributes().get("mcoBeds"));
        assertError(recorded, 3, "figure déjà à la ligne 2");
        assertError(recorded, 3, "figure déjà plus haut dans le fichier MCO");
    }

    @Test
    void readShouldNameMissingColumns() throws IOException {
        RecordedImport recorded = read(SaeText.named("ID_2024r.csv", "bor;an;fi;rs;reg").line("ID;2024;" + TIMONE + ";TIMONE;93").file());
        assertError(recorded, 1, "absentes : fi_ej, dep");
        assertTrue(recorded.rows().isEmpty());
        assertError(read(SaeText.named("export.csv", SaeText.ID_HEADER.replace(';', ',')).file()), 1, "séparées par des points-virgules");
    }

    @Test
    void readShouldTellFilesApartWhateverTheirNames() throws IOException {
        RecordedImport recorded = read(SaeText.named("b.csv", SaeText.MCO_HEADER.toLowerCase()).activity(TIMONE, 7).file(),
                SaeText.named("a.csv", SaeText.ID_HEADER.toUpperCase()).site(TIMONE, "TIMONE", "93", "13").file());
        assertEquals("7", recorded.rows().get(0).attributes().get("mcoBeds"));
        assertTrue(recorded.errors().isEmpty());
    }

    @Test
    void readShouldRefuseASecondFileOfTheSameKind() throws IOException {
        SaeText identity = SaeText.identity().site(TIMONE, "TIMONE", "93", "13");
        RecordedImport recorded = read(identity.file(), identity.file());
        assertEquals(1, recorded.rows().size());
        assertError(recorded, 0, "Un second fichier d'identité");
    }

    @Test
    void readShouldReadUtf8AndSaySo() throws IOException {
        RecordedImport recorded = read(SaeText.identity().site(TIMONE, "HÔPITAL", "93", "13").in(StandardCharsets.UTF_8));
        assertEquals("HÔPITAL", recorded.rows().get(0).name());
        assertTrue(recorded.warnings().stream().anyMatch(w -> w.line() == 0 && w.message().contains("UTF-8")));
        BytesFile marked = SaeText.named("ID.csv", "\uFEFFfi;rs;fi_ej;reg;dep").line(TIMONE + ";HÔPITAL;;93;13").in(StandardCharsets.UTF_8);
        assertEquals("HÔPITAL", read(marked).rows().get(0).name());
    }

    @Test
    void readShouldRefuseUtf16() throws IOException {
        RecordedImport recorded = read(SaeText.identity().site(TIMONE, "TIMONE", "93", "13").in(StandardCharsets.UTF_16));
        assertError(recorded, 0, "UTF-16");
        assertTrue(recorded.rows().isEmpty());
    }

    @Test
    void readShouldReportUnreadableAndTornLinesAndGoOn() throws IOException {
        RecordedImport recorded = readSites(SaeText.identity().line("ID;2024;trop court").site(PASTEUR, "PAS\u0001TEUR", "93", "06")
                .line("").site(PASTEUR, "PASTEUR", "93", "98").site(TIMONE, "\"CH \"\"TIMONE\"\"\"", "93", "13"));
        assertError(recorded, 2, "3 colonnes au lieu de 13");
        assertError(recorded, 3, "caractères illisibles");
        assertError(recorded, 5, "« 98 » n'est pas un code de département");
        assertEquals(3, recorded.errors().size());
        assertEquals("CH \"TIMONE\"", recorded.rows().get(0).name());
    }

    @Test
    void readShouldReportAQuoteThatIsNeverClosed() throws IOException {
        RecordedImport recorded = readSites(SaeText.identity().site(TIMONE, "TIMONE", "93", "13").site(PASTEUR, "\"PASTEUR", "93", "06"));
        assertEquals(1, recorded.rows().size());
        assertError(recorded, 3, "guillemets");
    }

    @Test
    void readShouldIgnoreFiguresThatAreNone() throws IOException {
        RecordedImport recorded = read(SaeText.identity().site(TIMONE, "TIMONE", "93", "13").file(),
                SaeText.mco().line("MCO;2024;" + TIMONE + ";NOM;beaucoup;3650;200;12;2800;;").file());
        assertFalse(recorded.rows().get(0).attributes().containsKey("mcoBeds"));
        assertTrue(recorded.warnings().get(0).message().contains("« LIT_MCO » vaut « beaucoup »"));
        assertEquals(2, recorded.warnings().get(0).line());
    }

    @Test
    void readShouldTakeASirenForNoSiretAndWarnOfAWrongOne() throws IOException {
        String line = "ID;2024;%s;NOM;;;355;%s;93;13;V;V;13005";
        RecordedImport recorded = readSites(SaeText.identity().line(line.formatted(TIMONE, "261300081"))
                .line(line.formatted(PASTEUR, "26130008100097")));
        assertEquals(List.of("", ""), recorded.rows().stream().map(OrganisationRow::siret).toList());
        assertEquals(1, recorded.warnings().stream().filter(w -> w.message().contains("SIRET")).count());
    }

    @Test
    void readShouldStreamAHundredThousandLines() throws IOException {
        SaeText identity = SaeText.identity();
        for (int i = 0; i < 100_000; i++) {
            identity.site(SaeText.finess(13_000_000 + i), "SITE " + i, "93", i % 2 == 0 ? "13" : "06");
        }
        RecordedImport recorded = read(new Territory("93", Set.of("06")), identity.file());
        assertEquals(50_000, recorded.rows().size());
        assertTrue(recorded.errors().isEmpty());
    }
}
