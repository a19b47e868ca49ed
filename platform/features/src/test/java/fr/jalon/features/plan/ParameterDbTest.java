package fr.jalon.features.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.ParameterChange;
import fr.jalon.features.engagement.Parameters;
import fr.jalon.features.plan.control.PlanChanges;
import fr.jalon.features.testing.SampleEngagement;
import fr.jalon.features.testing.SamplePlugin;
import fr.jalon.features.testing.TestSpaces;
import fr.jalon.features.testing.ToyObligations;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParameterDbTest {

    private TestSpaces spaces;
    private SampleEngagement mine;
    private SampleEngagement theirs;

    @BeforeEach
    void open() {
        spaces = new TestSpaces(new SamplePlugin(), new ToyObligations());
        theirs = SampleEngagement.open(spaces, spaces.next);
        mine = SampleEngagement.open(spaces, spaces.here);
    }

    @AfterEach
    void close() {
        spaces.close();
    }

    @Test
    void changeFromADayBeforeEverythingShouldMoveWhatCountsFromIt() {
        change("visite-delai", 14, "2027-01-01");
        assertEquals(LocalDate.parse("2027-01-25"), start(mine, "V1"));
        assertEquals(LocalDate.parse("2027-03-25"), start(mine, "V2"));
        assertEquals(LocalDate.parse("2027-01-18"), start(theirs, "V1"));
        assertEquals(LocalDate.parse("2027-03-18"), start(theirs, "V2"));
    }

    @Test
    void changeFromALaterDayShouldLeaveWhatLiesBeforeAndWhatCountsFromIt() {
        change("visite-delai", 14, "2027-02-01");
        assertEquals(LocalDate.parse("2027-01-18"), start(mine, "V1"));
        assertEquals(LocalDate.parse("2027-03-18"), start(mine, "V2"));
        var first = item(mine, "V1").id();
        String why = spaces.in(spaces.here, () -> spaces.bean(Plan.class).explanation(first)).toString();
        assertTrue(why.contains("Antérieur au changement : le nouveau paramètre vaut à compter du 1er février 2027"), why);
    }

    @Test
    void previewShouldShowWhatMovesAndWhatStaysAndKeepNothing() {
        List<PlanChanges.Move> early = preview(14, "2027-01-01");
        assertEquals(List.of("Première visite", "Deuxième visite"), early.stream().map(m -> m.move().item().title()).toList());
        assertTrue(early.stream().noneMatch(m -> m.move().kept()));
        PlanChanges.Move stays = preview(14, "2027-02-01").get(0);
        assertTrue(stays.move().kept());
        assertEquals(LocalDate.parse("2027-01-25"), stays.move().ruleDay());
        assertEquals(LocalDate.parse("2027-01-18"), start(mine, "V1"));
    }

    @Test
    void valueShouldCountFromItsDayOnAndKeepItsStory() {
        change("visite-delai", 14, "2027-02-01");
        change("visite-delai", 21, "2027-02-01");
        spaces.run(spaces.here, () -> {
            assertEquals(7L, spaces.bean(Engagements.class).parameters(mine.id()).value("visite-delai"));
            Parameters.Setting setting = setting("visite-delai");
            assertEquals(7L, setting.value());
            assertEquals(List.of(21L, 14L), setting.entries().stream().map(Parameters.Entry::value).toList());
            assertEquals(mine.manager(), setting.entries().get(0).by());
            assertEquals("Accord du groupe", setting.entries().get(0).source());
            assertTrue(spaces.bean(Audit.class).history(mine.id()).stream().anyMatch(e -> e.payload().equals(
                    "« Première visite » passe de 7 jours à 21 jours à compter du 1er février 2027 : Accord du groupe")));
        });
        spaces.moveTo(java.time.Instant.parse("2027-02-01T09:00:00Z"));
        assertEquals(21L, spaces.in(spaces.here, () -> spaces.bean(Engagements.class).parameters(mine.id()).value("visite-delai")));
    }

    @Test
    void wrongChangesShouldNameTheirFieldAndWriteNothing() {
        assertEquals("code", refused("inconnu", 3, "2027-01-01"));
        assertEquals("code", refused("taille", 3, "2027-01-01"));
        assertEquals("value", refused("visite-delai", 300, "2027-01-01"));
        assertEquals("value", refused("visite-delai", null, "2027-01-01"));
        assertEquals("value", refused("visite-delai", 7, "2027-01-01"));
        assertEquals("since", refused("visite-delai", 9, "2026-11-22"));
        assertEquals("since", refused("visite-delai", 9, null));
        Problem unsaid = assertThrows(Problem.class, () -> spaces.run(spaces.here, () -> spaces.bean(Parameters.class).change(mine.id(),
                new ParameterChange("visite-delai", 9, LocalDate.parse("2027-01-01")), " ")));
        assertEquals("reason", unsaid.errors().get(0).field());
        assertTrue(spaces.in(spaces.here, () -> setting("visite-delai")).entries().isEmpty());
    }

    @Test
    void neighbourShouldNeitherReadNorChangeIt() {
        change("visite-delai", 14, "2027-01-01");
        spaces.run(spaces.next, () -> {
            assertThrows(Problem.class, () -> spaces.bean(Parameters.class).of(mine.id()));
            assertThrows(Problem.class, () -> spaces.bean(Parameters.class).change(mine.id(),
                    new ParameterChange("visite-delai", 30, LocalDate.parse("2027-01-01")), "Essai"));
            assertTrue(spaces.bean(Parameters.class).of(theirs.id()).stream().allMatch(s -> s.entries().isEmpty()));
        });
        assertEquals(LocalDate.parse("2027-01-25"), start(mine, "V1"));
    }

    @Test
    void heldDateShouldStayWhateverTheParameterBecomes() {
        UUID second = item(mine, "V2").id();
        spaces.run(spaces.here, () -> {
            PlanChanges changes = spaces.bean(PlanChanges.class);
            changes.pin(changes.item(mine.id(), second), "AGREED", LocalDate.parse("2027-04-01"), "Convenu");
        });
        change("visite-delai", 14, "2027-01-01");
        assertEquals(LocalDate.parse("2027-04-01"), start(mine, "V2"));
    }

    private String refused(String code, Object value, String since) {
        return assertThrows(Problem.class, () -> spaces.run(spaces.here, () -> spaces.bean(Parameters.class).check(mine.id(),
                new ParameterChange(code, value, since == null ? null : LocalDate.parse(since))))).errors().get(0).field();
    }

    private void change(String code, Object value, String since) {
        spaces.run(spaces.here, () -> spaces.bean(Parameters.class).change(mine.id(),
                new ParameterChange(code, value, LocalDate.parse(since)), "Accord du groupe"));
    }

    private List<PlanChanges.Move> preview(Object value, String since) {
        return spaces.in(spaces.here, () -> spaces.bean(PlanChanges.class).preview(mine.id(),
                new ParameterChange("visite-delai", value, LocalDate.parse(since))).moves());
    }

    private Parameters.Setting setting(String code) {
        return spaces.bean(Parameters.class).of(mine.id()).stream().filter(s -> s.parameter().code().equals(code)).findFirst()
                .orElseThrow();
    }

    private PlannedItem item(SampleEngagement engagement, String code) {
        return spaces.in(engagement == mine ? spaces.here : spaces.next, () -> spaces.bean(Plan.class).items(engagement.id()).stream()
                .filter(i -> i.code().equals(code)).findFirst().orElseThrow());
    }

    private LocalDate start(SampleEngagement engagement, String code) {
        return item(engagement, code).start();
    }
}
