package fr.jalon.features.sheet.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.Plugins;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sheet leaves nothing out, and says where each thing comes from. */
class SheetTablesTest {

    @ParameterizedTest
    @EnumSource(Plugins.class)
    void eachDeclaredThingShouldHaveItsRowWithAsManyCellsAsHeads(Plugins plugin) {
        ProgrammeDefinition programme = plugin.definition();
        List<SheetTable> tables = SheetTables.of(programme);
        tables.forEach(table -> table.rows().forEach(row -> {
            assertEquals(table.headers().size(), row.cells().size(), table.code());
            assertFalse(row.cells().get(0).isEmpty(), table.code());
        }));
        assertEquals(programme.sessions().size(), rows(tables, "sessions"));
        assertEquals(programme.deliverables().size(), rows(tables, "deliverables"));
        assertEquals(programme.phases().size() + programme.milestones().size(), rows(tables, "phases"));
        assertEquals(programme.roles().size(), rows(tables, "roles"));
        assertEquals(programme.forms().size(), rows(tables, "forms"));
        assertEquals(programme.parameters().size(), rows(tables, "parameters"));
        assertEquals(programme.approvals().stream().mapToInt(approval -> approval.clocks().size()).sum(), rows(tables, "clocks"));
    }

    private static int rows(List<SheetTable> tables, String code) {
        return tables.stream().filter(table -> table.code().equals(code)).mapToInt(table -> table.rows().size()).sum();
    }

    @Test
    void wordsShouldSayRulesPlacesAndSilences() {
        List<SheetTable> tables = SheetTables.of(Plugins.FLUX_PATIENTS.definition());
        SheetTable.Row sc2 = row(tables, "sessions", "SC2, diagnostic à présenter");
        assertEquals(List.of("SC1 + 4 semaines, à 7 jours près", "compte rendu : fin de séance + 7 jours calendaires"), sc2.cells().get(1));
        assertTrue(sc2.cells().get(2).contains("chez un membre qui reçoit"), sc2.toString());
        assertTrue(sc2.cells().get(4).contains("Évaluation à chaud"), sc2.toString());
        assertEquals("CCTP ARS PACA 2018, art. 4.4b", sc2.source());
        assertEquals(List.of("1 h 30"), row(tables, "sessions", "SI10, état à terme").cells().get(2).subList(0, 1));
        SheetTable.Row clock = row(tables, "clocks", "Délai de l'ARS après une nouvelle remise ou des observations");
        assertEquals(List.of(List.of("10 jours ouvrés"), List.of("une nouvelle remise ou des observations"), List.of("le texte ne le dit pas")),
            clock.cells().subList(1, 4));
        assertTrue(row(tables, "deliverables", "Suivi des actions et des indicateurs").cells().get(1).stream()
            .anyMatch(line -> line.startsWith("tous les 2 mois, de ")));
    }

    private static SheetTable.Row row(List<SheetTable> tables, String code, String name) {
        return tables.stream().filter(table -> table.code().equals(code)).flatMap(table -> table.rows().stream())
            .filter(row -> row.cells().get(0).get(0).equals(name)).findFirst().orElseThrow();
    }
}
