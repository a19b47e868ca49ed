package fr.jalon.features.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.practice.control.Moderation.Level;
import fr.jalon.features.practice.control.PracticeBook.State;
import fr.jalon.features.practice.control.PracticeSearch;
import fr.jalon.features.practice.control.PracticeSearch.Elsewhere;
import fr.jalon.features.practice.control.PracticeSearch.Wanted;
import fr.jalon.features.practice.control.SharedSheets.Shared;
import fr.jalon.features.testing.TestSpaces;
import fr.jalon.kernel.persistence.SqlFailure;
import fr.jalon.kernel.persistence.TenantSql;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PracticeDbTest {

    private TestSpaces spaces;
    private PracticeDesk mine;
    private PracticeDesk theirs;

    @BeforeEach
    void open() {
        spaces = PracticeDesk.fresh();
        theirs = PracticeDesk.open(spaces, spaces.next);
        mine = PracticeDesk.open(spaces, spaces.here);
    }

    @AfterEach
    void close() {
        spaces.close();
    }

    @Test
    void draftShouldBeItsAuthorsAlone() {
        UUID sheet = mine.begun("Arrosage du soir", "Les plants sèchent l'été.");
        assertEquals(List.of(State.DRAFT), mine.states(sheet));
        for (UUID other : List.of(mine.sample().pilot(), mine.sample().manager(), mine.outsider())) {
            mine.as(other);
            assertEquals("404", PracticeDesk.refusal(() -> mine.states(sheet)));
        }
        assertEquals("404", PracticeDesk.refusal(() -> theirs.states(sheet)));
    }

    @Test
    void proposedVersionShouldBeDecidedBySomeoneElseAndNeverChange() {
        UUID sheet = mine.begun("Arrosage du soir", "");
        assertEquals("400 problem", PracticeDesk.refusal(() -> mine.propose(sheet)));
        mine.write(sheet, "Arrosage du soir", "Les plants sèchent.");
        mine.propose(sheet);
        assertEquals("409", PracticeDesk.refusal(() -> mine.write(sheet, "Autre", "Autre")));
        assertEquals("403", PracticeDesk.refusal(() -> mine.publish(sheet, new Level(true, null))));
        mine.as(mine.sample().pilot());
        assertEquals("400 motive", PracticeDesk.refusal(() -> mine.refuse(sheet, " ")));
        mine.refuse(sheet, "Dites avec quel matériel.");
        mine.as(mine.sample().gardener());
        mine.beginNext(sheet);
        mine.propose(sheet);
        mine.as(mine.sample().pilot());
        mine.publish(sheet, new Level(true, null));
        assertEquals(List.of(State.PUBLISHED, State.REFUSED), mine.states(sheet));
        for (String change : List.of("title = 'Autre'", "motive = 'Autre'", "state = 'DRAFT', proposed_at = NULL, decided_at = NULL, decided_by = NULL")) {
            assertThrows(SqlFailure.class, () -> mine.in(() -> spaces.bean(TenantSql.class)
                .update("UPDATE jalon.practice_version SET " + change + " WHERE practice_id = ? AND number = 2", sheet)), change);
        }
    }

    @Test
    void levelShouldDecideWhoReads() {
        UUID sheet = mine.published("Arrosage du soir", "Les plants sèchent.", new Level(false, mine.sample().leaf()));
        UUID stranger = mine.outsider();
        UUID neighbour = mine.otherGardener();
        mine.as(neighbour);
        assertEquals(List.of(), mine.found("arrosage"));
        assertEquals("404", PracticeDesk.refusal(() -> mine.states(sheet)));
        mine.as(mine.sample().pilot()).move(sheet, new Level(false, mine.sample().lot()));
        mine.as(neighbour);
        assertEquals(List.of("Arrosage du soir"), mine.found("arrosage"));
        mine.as(stranger);
        assertEquals(List.of(), mine.found("arrosage"));
        mine.as(mine.sample().pilot()).move(sheet, new Level(true, null));
        mine.as(stranger);
        assertEquals(List.of("Arrosage du soir"), mine.found("arrosage"));
        mine.as(mine.sample().pilot()).withdraw(sheet, "Trop d'eau perdue");
        mine.as(stranger);
        assertEquals(List.of(), mine.found("arrosage"));
        assertEquals("409", PracticeDesk.refusal(() -> mine.as(mine.sample().pilot()).move(sheet, new Level(true, null))));
        assertEquals(List.of(), theirs.found("arrosage"));
    }

    @Test
    void searchShouldKnowFrenchWithoutAccentsNorEndings() {
        mine.published("Préadmission des plants", "Les serres sont pleines à l'été.", new Level(true, null));
        mine.published("Compost", "Les déchets s'accumulent.", new Level(true, null));
        for (String words : List.of("preadmission", "PRÉADMISSIONS", "serre", "pleine ete", "\"serres sont pleines\"", "plant -compost")) {
            assertEquals(List.of("Préadmission des plants"), mine.found(words), words);
        }
        assertEquals(List.of(), mine.found("tomate"));
        assertEquals(List.of(), mine.found("'); DROP TABLE jalon.practice; --"));
        assertEquals(List.of("Compost", "Préadmission des plants"), mine.found("").stream().sorted().toList());
        String excerpt = mine.in(() -> spaces.bean(PracticeSearch.class).own(new Wanted("plein", null, null))).get(0).excerpt();
        assertTrue(excerpt.contains("\uE000pleines\uE001 à l'été"), excerpt);
    }

    @Test
    void sharingShouldShowExactlyThePublishedTextToTheOthers() {
        UUID sheet = mine.published("Arrosage du soir", "Les plants sèchent.", new Level(true, null));
        mine.published("Compost", "Les déchets s'accumulent.", new Level(true, null));
        assertEquals(List.of(), theirs.elsewhere("arrosage"));
        mine.as(mine.sample().pilot());
        assertEquals("403", PracticeDesk.refusal(() -> mine.share(sheet)));
        mine.as(mine.sample().manager()).share(sheet);
        assertEquals("409", PracticeDesk.refusal(() -> mine.share(sheet)));
        Elsewhere seen = theirs.elsewhere("").get(0);
        assertEquals(1, theirs.elsewhere("").size());
        assertEquals(List.of("Arrosage du soir", "Espace ici"), List.of(seen.title(), seen.space()));
        assertFalse(seen.sharedAs().equals(sheet), "the name outside is not the name inside");
        assertEquals("404", PracticeDesk.refusal(() -> theirs.states(sheet)));
        assertEquals("404", PracticeDesk.refusal(() -> theirs.shared(sheet)));
        mine.as(mine.sample().gardener()).beginNext(sheet);
        mine.write(sheet, "Arrosage du matin", "Secret du brouillon.");
        Shared copy = theirs.shared(seen.sharedAs());
        assertEquals(List.of("Arrosage du soir", "Les plants sèchent.", "1"), List.of(copy.title(), copy.text().problem(), String.valueOf(copy.version())));
        assertEquals(List.of(), theirs.elsewhere("secret"));
        assertEquals(List.of(), mine.elsewhere("arrosage"), "one's own sheets are not from elsewhere");
    }

    @Test
    void sharingShouldWorkTheOtherWayRoundAndEnd() {
        UUID sheet = theirs.published("Paillage", "Le sol durcit.", new Level(true, null));
        theirs.as(theirs.sample().manager()).share(sheet);
        UUID sharedAs = mine.elsewhere("paillage").get(0).sharedAs();
        assertEquals("404", PracticeDesk.refusal(() -> mine.as(mine.sample().manager()).revoke(sheet, "Je voudrais")));
        assertEquals("400 reason", PracticeDesk.refusal(() -> theirs.revoke(sheet, "")));
        theirs.revoke(sheet, "Photo sans accord");
        assertEquals(List.of(), mine.elsewhere("paillage"));
        assertEquals("404", PracticeDesk.refusal(() -> mine.shared(sharedAs)));
        theirs.share(sheet);
        assertEquals(1, mine.elsewhere("paillage").size());
        theirs.as(theirs.sample().pilot()).withdraw(sheet, "Moisissures");
        assertEquals(List.of(), mine.elsewhere("paillage"));
    }

    @Test
    void publishingNarrowerShouldWaitForTheSharingToEnd() {
        UUID sheet = mine.published("Arrosage du soir", "Les plants sèchent.", new Level(false, mine.sample().lot()));
        mine.as(mine.sample().manager());
        assertEquals("409", PracticeDesk.refusal(() -> mine.share(sheet)));
        mine.as(mine.sample().pilot()).move(sheet, new Level(true, null));
        mine.as(mine.sample().manager()).share(sheet);
        mine.as(mine.sample().pilot());
        assertEquals("409", PracticeDesk.refusal(() -> mine.move(sheet, new Level(false, mine.sample().lot()))));
    }

    @Test
    void rowShouldBeBegunFromASheetOfEitherSpaceAndBeCounted() {
        UUID sheet = mine.published("Arrosage du soir", "x".repeat(60), new Level(true, null));
        mine.as(mine.sample().gardener());
        var begun = mine.reuse(sheet);
        assertEquals(java.util.Set.of("Problème"), begun.shortened());
        assertEquals(List.of("x".repeat(48) + " …", "D'après la bonne pratique BP-1 « Arrosage du soir », version 1."), mine.cells(begun.rowKey()));
        assertEquals(1, mine.reuses(sheet));
        mine.as(mine.sample().manager()).share(sheet);
        theirs.as(theirs.sample().gardener());
        var elsewhere = theirs.reuseShared(theirs.elsewhere("arrosage").get(0).sharedAs());
        assertTrue(theirs.cells(elsewhere.rowKey()).get(1).endsWith("version 1, partagée par Espace ici."));
        assertEquals(2, mine.reuses(sheet));
        assertEquals(0, theirs.reuses(sheet));
        mine.as(mine.outsider());
        assertEquals("400 nodeId", PracticeDesk.refusal(() -> mine.reuse(sheet)));
    }

    @Test
    void applicationShouldReachNoSharedRowButByTheFunctions() {
        for (String table : List.of("control.shared_practice", "control.practice_use")) {
            assertThrows(SqlFailure.class, () -> mine.in(() -> spaces.bean(TenantSql.class).list("SELECT * FROM " + table, row -> row)), table);
        }
        UUID sheet = theirs.published("Paillage", "Le sol durcit.", new Level(true, null));
        UUID version = theirs.in(() -> spaces.bean(TenantSql.class).one("SELECT id FROM jalon.practice_version", row -> row.getObject(1, UUID.class))).orElseThrow();
        boolean made = mine.in(() -> spaces.bean(TenantSql.class).one("SELECT control.share_practice(gen_random_uuid(), ?, ?, 'x', now())",
            row -> row.getBoolean(1), sheet, version)).orElseThrow();
        assertFalse(made, "a space shares its own sheets only");
    }
}
