package fr.jalon.features.register;

import static fr.jalon.features.register.RegisterDesk.RISKS;
import static fr.jalon.features.register.RegisterDesk.TASKS;
import static fr.jalon.features.register.RegisterDesk.TODAY;
import static fr.jalon.features.register.RegisterDesk.refusal;
import static fr.jalon.features.register.RegisterDesk.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.engagement.control.EngagementOpening;
import fr.jalon.features.register.control.RegisterBook;
import fr.jalon.features.register.entity.EntryFacts;
import fr.jalon.features.register.entity.RegisterEntry;
import fr.jalon.features.testing.SampleEngagement;
import fr.jalon.features.testing.SamplePlugin;
import fr.jalon.features.testing.TestSpaces;
import fr.jalon.kernel.persistence.SqlFailure;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegisterDbTest {

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
    void openShouldNumberEntriesPerEngagementAndRegister() {
        theirs.risk("Chez le voisin", 1, 1, null);
        RegisterEntry first = mine.risk("Gel tardif", 3, 4, TODAY.plusDays(10));
        RegisterEntry second = mine.risk("Sécheresse", 2, 2, null);
        RegisterEntry task = mine.task(sample.leaf(), "Acheter des voiles", null, null);

        assertEquals(List.of(1, 2, 1), List.of(first.number(), second.number(), task.number()));
        RegisterEntry kept = mine.now(first);
        assertEquals(new EntryFacts("Gel tardif", null, null, null, TODAY.plusDays(10), 3, 4, null, Map.of("nature", "gel")), kept.facts());
        assertEquals("ouvert", kept.state());
        assertEquals(12, kept.criticality());
        assertEquals(List.of("Inscription : rien → Gel tardif"), mine.told(first));
    }

    @Test
    void openShouldRefuseWhoMayNotRecordThere() {
        mine.as(sample.gardener());
        Problem refused = assertThrows(Problem.class, () -> mine.task(sample.leaf(), "Semer", null, null));
        assertEquals(403, refused.code().blame().status());
        assertTrue(refused.getMessage().contains("Pilote"), refused.getMessage());
        assertEquals("404", refusal(() -> mine.task(sample.otherLeaf(), "Semer", null, null)));
    }

    @Test
    void openShouldRefuseAnotherLevelAnUnknownRegisterAndOwnersFromElsewhere() {
        UUID gardener = mine.mandate(sample.leaf(), "jardinier");
        UUID pilot = mine.mandate(sample.root(), "pilote");
        assertEquals("400 nodeId", refusal(() -> mine.task(sample.lot(), "Semer", null, null)));
        assertEquals("400 nodeId", refusal(() -> mine.task(null, "Semer", null, null)));
        assertEquals("404", refusal(() -> mine.task(theirs.sample().leaf(), "Semer", null, null)));
        assertEquals("404", refusal(() -> mine.in(() -> mine.recording().open(sample.id(), "autre", sample.leaf(),
                task("Semer", null, null), List.of()))));
        assertEquals("400 ownerMandateId", refusal(() -> mine.task(sample.otherLeaf(), "Semer", gardener, null)));
        assertEquals("400 ownerMandateId", refusal(() -> mine.task(sample.leaf(), "Semer",
                theirs.mandate(theirs.sample().leaf(), "jardinier"), null)));
        assertEquals(pilot, mine.task(sample.otherLeaf(), "Semer", pilot, null).mandateId());
        assertEquals(gardener, mine.task(sample.leaf(), "Semer", gardener, null).mandateId());
    }

    @Test
    void changeShouldTellEachFieldAndRefuseWhoSawAnOlderRevision() {
        RegisterEntry seen = mine.task(sample.leaf(), "Semer", null, TODAY);
        mine.change(seen, task("Semer", mine.mandate(sample.leaf(), "jardinier"), TODAY.plusDays(8)));

        assertEquals(List.of("Inscription : rien → Semer", "Responsable : rien → Camille Jardin (Jardinier)",
                "Échéance : 23 novembre 2026 → 1er décembre 2026"), mine.told(seen));
        for (Problem stale : List.of(assertThrows(Problem.class, () -> mine.change(seen, task("Planter", null, TODAY))),
                assertThrows(Problem.class, () -> mine.move(seen, "faite", "Fini")),
                assertThrows(Problem.class, () -> mine.cancel(seen, "Double")))) {
            assertEquals(409, stale.code().blame().status());
            assertTrue(stale.getMessage().contains("Camille Pilote, Échéance : 23 novembre 2026 → 1er décembre 2026"), stale.getMessage());
        }
        assertEquals("Semer", mine.now(seen).title());
        assertEquals("400 revision", refusal(() -> mine.in(() -> mine.recording().change(sample.id(), seen.id(), null,
                task("Planter", null, TODAY), List.of()))));
    }

    @Test
    void changeThatChangesNothingShouldLeaveNoTrace() {
        RegisterEntry seen = mine.risk("Gel", 2, 2, null);
        mine.change(seen, mine.now(seen).facts());
        assertEquals(seen.revision(), mine.now(seen).revision());
        assertEquals(1, mine.told(seen).size());
    }

    @Test
    void ownerShouldMoveTheirOwnAndNothingElse() {
        RegisterEntry own = mine.task(sample.leaf(), "Semer", mine.mandate(sample.leaf(), "jardinier"), TODAY);
        RegisterEntry other = mine.task(sample.leaf(), "Planter", null, TODAY);
        mine.as(sample.gardener());
        RegisterEntry closed = mine.move(own, "faite", "Semé mardi");
        assertEquals(TODAY, closed.endedOn());
        assertEquals("403", refusal(() -> mine.move(other, "faite", "Fini")));
        assertEquals("403", refusal(() -> mine.cancel(other, "Double")));
        assertEquals("403", refusal(() -> mine.change(mine.now(own), task("Autre", null, TODAY))));
        assertEquals("à faire", mine.now(other).state());
    }

    @Test
    void moveShouldCloseAndReopenWithAReasonAndKnowTheStates() {
        RegisterEntry entry = mine.risk("Gel", 2, 2, TODAY.minusDays(1));
        assertTrue(entry.late(TODAY));
        assertEquals("400 state", refusal(() -> mine.move(entry, "inconnu", null)));
        assertEquals("400 state", refusal(() -> mine.move(entry, null, null)));
        assertEquals("400 state", refusal(() -> mine.move(entry, "ouvert", null)));
        assertEquals("400 reason", refusal(() -> mine.move(entry, "clos", " ")));
        RegisterEntry closed = mine.move(mine.move(entry, "surveillé", null), "clos", "Saison passée");
        assertEquals(List.of(true, false), List.of(closed.ended(), closed.late(TODAY)));
        assertEquals("409", refusal(() -> mine.change(closed, closed.facts())));
        assertEquals("409", refusal(() -> mine.cancel(closed, "Double")));
        assertEquals("400 reason", refusal(() -> mine.move(closed, "ouvert", null)));
        RegisterEntry reopened = mine.move(closed, "ouvert", "Gel annoncé");
        assertEquals(null, reopened.endedOn());
        assertEquals(List.of("État : ouvert → surveillé", "État : surveillé → clos", "État : clos → ouvert"),
                mine.told(entry).subList(1, 4));
    }

    @Test
    void cancelShouldNeedAReasonAndBeUndoneByAState() {
        RegisterEntry entry = mine.risk("Gel", 2, 2, null);
        assertEquals("400 reason", refusal(() -> mine.cancel(entry, null)));
        RegisterEntry cancelled = mine.cancel(entry, "Inscrit deux fois");
        assertEquals(List.of(true, true, "ouvert"), List.of(cancelled.cancelled(), cancelled.ended(), cancelled.state()));
        assertEquals("409", refusal(() -> mine.change(cancelled, cancelled.facts())));
        RegisterEntry back = mine.move(cancelled, "ouvert", "C'était un autre risque");
        assertEquals(List.of(false, false), List.of(back.cancelled(), back.ended()));
        assertEquals("État : annulée → ouvert", mine.told(entry).get(2));
    }

    @Test
    void dependenciesShouldStayWithinTheEngagementAndMakeNoCircle() {
        RegisterEntry first = mine.task(sample.leaf(), "Bêcher", null, null);
        RegisterEntry second = mine.task(sample.otherLeaf(), "Semer", null, null, first.id());
        RegisterEntry third = mine.task(sample.leaf(), "Arroser", null, null, second.id());
        RegisterEntry risk = mine.risk("Gel", 2, 2, null);
        RegisterEntry theirTask = theirs.task(theirs.sample().leaf(), "Chez le voisin", null, null);
        EntryFacts facts = first.facts();
        for (UUID wrong : List.of(first.id(), second.id(), third.id(), risk.id(), theirTask.id(), elsewhere(), UUID.randomUUID())) {
            assertEquals("400 dependsOn", refusal(() -> mine.change(first, facts, wrong)), wrong.toString());
        }
        assertEquals("400 dependsOn", refusal(() -> mine.change(risk, risk.facts(), first.id())));
        RegisterEntry freed = mine.change(third, third.facts());
        assertEquals("Dépend de : A-2 → rien", mine.told(freed).get(1));
        mine.change(first, facts, third.id());
        assertEquals("Dépend de : rien → A-3", mine.told(first).get(1));
    }

    /** @return a task of another engagement of the same space */
    private UUID elsewhere() {
        UUID other = mine.as(sample.manager()).in(() -> {
            List<NodeRef> nodes = spaces.bean(Engagements.class).nodes(sample.id());
            return spaces.bean(EngagementOpening.class).open(SampleEngagement.request(nodes.get(2).organisationId(),
                    nodes.get(3).organisationId(), sample.pilot(), sample.gardener()));
        });
        return mine.as(sample.pilot()).in(() -> mine.recording().open(other, TASKS, spaces.bean(Engagements.class).nodes(other).get(2)
                .id(), task("Ailleurs", null, null), List.of()).id());
    }

    @Test
    void neighbourShouldNeitherReadNorChange() {
        RegisterEntry entry = mine.task(sample.leaf(), "Semer", null, TODAY);
        UUID id = sample.id();
        assertEquals("404", refusal(() -> theirs.in(() -> spaces.bean(RegisterBook.class).get(id, entry.id()))));
        assertEquals("404", refusal(() -> theirs.in(() -> theirs.recording().open(id, TASKS, sample.leaf(), entry.facts(), List.of()))));
        for (UUID engagement : List.of(id, theirs.sample().id())) {
            assertEquals("404", refusal(() -> theirs.in(() -> theirs.recording().change(engagement, entry.id(), 1, entry.facts(), List.of()))));
            assertEquals("404", refusal(() -> theirs.in(() -> theirs.recording().move(engagement, entry.id(), 1, "faite", "Fini"))));
            assertEquals("404", refusal(() -> theirs.in(() -> theirs.recording().cancel(engagement, entry.id(), 1, "Double"))));
        }
        assertEquals(List.of(List.of(), List.of(), List.of()), theirs.in(() -> {
            RegisterBook book = spaces.bean(RegisterBook.class);
            return List.of(book.ofEngagement(id), book.changes(entry.id()), book.dependencies(id));
        }));
        assertEquals(1, mine.now(entry).revision());
        assertEquals(1, mine.told(entry).size());
    }

    @Test
    void databaseShouldRefuseToDeleteEntriesAndToTouchChanges() {
        RegisterEntry entry = mine.risk("Gel", 2, 2, null);
        for (String statement : List.of("DELETE FROM jalon.register_entry", "DELETE FROM jalon.register_change",
                "UPDATE jalon.register_change SET after_text = 'x'")) {
            SqlFailure refused = assertThrows(SqlFailure.class, () -> mine.in(() -> spaces.bean(TenantSql.class).update(statement)));
            assertEquals("42501", refused.state(), statement);
        }
        assertEquals(RISKS, mine.now(entry).register());
    }
}
