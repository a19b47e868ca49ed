package fr.jalon.features.register;

import static fr.jalon.features.register.RegisterDesk.RISKS;
import static fr.jalon.features.register.RegisterDesk.TASKS;
import static fr.jalon.features.register.RegisterDesk.TODAY;
import static fr.jalon.features.register.RegisterDesk.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.action.PendingAction;
import fr.jalon.features.people.Access;
import fr.jalon.features.register.control.DeclaredRegisters;
import fr.jalon.features.register.control.EntryFilter;
import fr.jalon.features.register.control.EntryFilter.Wanted;
import fr.jalon.features.register.control.Owners;
import fr.jalon.features.register.control.RegisterActions;
import fr.jalon.features.register.control.Statements;
import fr.jalon.features.register.control.Statements.Line;
import fr.jalon.features.register.control.Statements.Statement;
import fr.jalon.features.register.entity.RegisterEntry;
import fr.jalon.features.testing.SampleEngagement;
import fr.jalon.features.testing.SamplePlugin;
import fr.jalon.features.testing.TestSpaces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegisterReadDbTest {

    private TestSpaces spaces;
    private RegisterDesk mine;
    private RegisterDesk theirs;
    private SampleEngagement sample;

    @BeforeEach
    void open() {
        spaces = new TestSpaces(new SamplePlugin());
        theirs = RegisterDesk.open(spaces, spaces.next);
        mine = RegisterDesk.open(spaces, spaces.here);
        sample = mine.sample();
    }

    @AfterEach
    void close() {
        spaces.close();
    }

    @Test
    void actionsShouldBeTheOwnersWhileTheMandateRunsAndThenOfWhoMayNameSomeone() {
        UUID gardener = mine.mandate(sample.leaf(), "jardinier");
        RegisterEntry late = mine.task(sample.leaf(), "Bêcher", gardener, TODAY.minusDays(1));
        RegisterEntry soon = mine.task(sample.leaf(), "Semer", gardener, TODAY.plusDays(30));
        mine.task(sample.leaf(), "Récolter", gardener, TODAY.plusDays(31));
        mine.task(sample.leaf(), "Un jour", gardener, null);
        mine.move(mine.task(sample.leaf(), "Tailler", gardener, TODAY), "faite", "Fini");
        theirs.task(theirs.sample().leaf(), "Chez le voisin", theirs.mandate(theirs.sample().leaf(), "jardinier"), TODAY);

        List<PendingAction> own = mine.as(sample.gardener()).in(() -> spaces.bean(RegisterActions.class).actions());
        assertEquals(List.of(late.id(), soon.id()), own.stream().map(PendingAction::id).toList());
        assertEquals(List.of(true, false), own.stream().map(PendingAction::late).toList());
        assertEquals("A-1 · Bêcher", own.get(0).title());
        assertTrue(own.get(0).path().endsWith("/registres?registre=taches&inscription=" + late.id()), own.get(0).path());
        assertEquals(List.of(), mine.as(sample.pilot()).in(() -> spaces.bean(RegisterActions.class).actions()));

        mine.as(sample.manager()).endMandate(sample.leaf(), "jardinier", TODAY);
        spaces.moveTo(Instant.parse("2026-11-24T09:00:00Z"));
        assertEquals(List.of(), mine.as(sample.gardener()).in(() -> spaces.bean(RegisterActions.class).actions()));
        for (UUID person : List.of(sample.pilot(), sample.manager())) {
            List<PendingAction> waiting = mine.as(person).in(() -> spaces.bean(RegisterActions.class).actions());
            assertEquals(List.of("Désigner un responsable : Tâches"), waiting.stream().map(PendingAction::title).toList());
            assertTrue(waiting.get(0).reason().contains("et 3 autres inscriptions n'ont pas de responsable"), waiting.get(0).reason());
        }
        assertEquals("Siège vacant : mandat de Camille Jardin (Jardinier) terminé le 23 novembre 2026", mine.in(() ->
                spaces.bean(Owners.class).of(sample.id(), List.of(gardener)).get(gardener).text()));
    }

    @Test
    void filterShouldKeepWhatIsAskedForAndSeen() {
        UUID gardener = mine.mandate(sample.leaf(), "jardinier");
        RegisterEntry late = mine.task(sample.leaf(), "Bêcher", gardener, TODAY.minusDays(1));
        RegisterEntry done = mine.move(mine.task(sample.leaf(), "Semer", gardener, TODAY.minusDays(1)), "faite", "Fini");
        RegisterEntry elsewhere = mine.task(sample.otherLeaf(), "Arroser", null, null);

        assertEquals(List.of(late.id(), done.id(), elsewhere.id()), kept(new Wanted(null, null, false)));
        assertEquals(List.of(late.id()), kept(new Wanted(null, null, true)));
        assertEquals(List.of(done.id()), kept(new Wanted("faite", null, false)));
        assertEquals(List.of(late.id(), done.id()), kept(new Wanted(null, sample.gardener(), false)));
        assertEquals(List.of(), kept(new Wanted(null, sample.pilot(), false)));
        assertEquals("400 state", refusal(() -> kept(new Wanted("inconnu", null, false))));
        mine.as(sample.gardener());
        assertEquals(List.of(late.id(), done.id()), kept(new Wanted(null, null, false)));
    }

    private List<UUID> kept(Wanted wanted) {
        return mine.in(() -> spaces.bean(EntryFilter.class).entries(sample.id(), spaces.bean(DeclaredRegisters.class)
                .require(sample.id(), TASKS), spaces.bean(Access.class).visible(sample.id()), wanted)).stream().map(RegisterEntry::id).toList();
    }

    @Test
    void statementShouldBeMadeFromTheChangesOfThePeriod() {
        RegisterEntry before = mine.risk("Avant", 1, 4, TODAY.plusDays(3));
        RegisterEntry closedLater = mine.risk("Close ensuite", 4, 4, null);
        RegisterEntry untouched = mine.risk("Sans changement", 3, 3, null);
        spaces.moveTo(Instant.parse("2026-12-01T09:00:00Z"));
        RegisterEntry changed = mine.move(before, "surveillé", null);
        mine.move(closedLater, "clos", "Passé");
        RegisterEntry back = mine.cancel(untouched, "Double");
        mine.move(back, "ouvert", "Erreur");
        RegisterEntry opened = mine.task(sample.leaf(), "Ouverte", null, null);

        Statement statement = statement(LocalDate.parse("2026-11-24"), null);
        assertEquals(List.of(opened.id()), ids(statement.opened()));
        assertEquals(List.of(changed.id(), untouched.id()), ids(statement.changed()));
        assertEquals(List.of(closedLater.id()), ids(statement.ended()));
        assertEquals(List.of(before.id()), ids(statement.late()));
        assertEquals(List.of(untouched.id(), before.id()), ids(statement.risks()));
        assertEquals(List.of("État : ouvert → surveillé"), statement.changed().get(0).changes().stream()
                .map(change -> change.difference().sentence()).toList());
        assertEquals(4, ids(statement(null, null).opened()).size());
        assertEquals(LocalDate.parse("2026-11-17"), statement(null, null).from());
    }

    @Test
    void statementShouldLeaveOutWhatIsNotSeenAndRefuseStrangePeriods() {
        RegisterEntry seen = mine.task(sample.leaf(), "Vue", null, TODAY.minusDays(2));
        mine.task(sample.otherLeaf(), "Ailleurs", null, TODAY.minusDays(2));
        mine.as(sample.gardener());
        assertEquals(List.of(seen.id()), ids(statement(null, null).opened()));
        assertEquals(List.of(seen.id()), ids(statement(null, null).late()));
        assertEquals("400 to", refusal(() -> statement(null, TODAY.plusDays(1))));
        assertEquals("400 from", refusal(() -> statement(TODAY, TODAY.minusDays(1))));
        assertEquals("400 from", refusal(() -> statement(TODAY.minusYears(2), TODAY)));
        assertEquals("404", refusal(() -> theirs.in(() -> spaces.bean(Statements.class).of(sample.id(), null, null))));
    }

    @Test
    void entriesShouldBeFoundByTheirNodesAndNotByTheNeighbours() {
        RegisterEntry one = mine.task(sample.leaf(), "Ici", null, null);
        mine.task(sample.otherLeaf(), "Là", null, null);
        assertEquals(Set.of(one.id()), mine.in(() -> spaces.bean(RegisterEntries.class).on(sample.id(), List.of(sample.leaf()))));
        assertEquals(Set.of(), theirs.in(() -> spaces.bean(RegisterEntries.class).on(sample.id(), List.of(sample.leaf()))));
        assertEquals(RISKS, mine.in(() -> spaces.bean(DeclaredRegisters.class).require(sample.id(), RISKS).code()));
    }

    private Statement statement(LocalDate from, LocalDate to) {
        return mine.in(() -> spaces.bean(Statements.class).of(sample.id(), from, to));
    }

    private static List<UUID> ids(List<Line> lines) {
        return lines.stream().map(line -> line.entry().id()).toList();
    }
}
