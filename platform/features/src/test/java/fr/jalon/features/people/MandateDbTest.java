package fr.jalon.features.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.engagement.control.SeatPlan;
import fr.jalon.features.engagement.control.TreeChanges;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.testing.SampleEngagement;
import fr.jalon.features.testing.SamplePlugin;
import fr.jalon.features.testing.TestSpaces;
import fr.jalon.kernel.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MandateDbTest {

    /** The first day of every mandate of the sample. */
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private TestSpaces spaces;
    private SampleEngagement mine;
    private SampleEngagement theirs;

    @BeforeEach
    void open() {
        spaces = new TestSpaces(new SamplePlugin());
        theirs = SampleEngagement.open(spaces, spaces.next);
        mine = SampleEngagement.open(spaces, spaces.here);
    }

    @AfterEach
    void close() {
        spaces.close();
    }

    @Test
    void endShouldLeaveTheSeatVacantTheDayAfterAndKeepWhoHeldIt() {
        end(mandate(), TODAY.plusDays(3), "Départ à la retraite");
        spaces.run(spaces.here, () -> {
            assertEquals(List.of(mine.gardener()), holders(TODAY.plusDays(3)));
            assertEquals(List.of(), holders(TODAY.plusDays(4)));
            assertEquals(List.of(mine.gardener()), holders(TODAY));
        });
        spaces.actAs(spaces.here, mine.gardener());
        assertTrue(spaces.in(spaces.here, () -> spaces.bean(Access.class).may(mine.leaf(), SeatRight.PREPARE)));
        spaces.moveTo(Instant.parse("2026-11-27T09:00:00Z"));
        assertEquals(false, spaces.in(spaces.here, () -> spaces.bean(Access.class).may(mine.leaf(), SeatRight.PREPARE)));
        assertEquals(1, (int) spaces.in(spaces.next, () -> spaces.bean(Seats.class).holders(theirs.leaf(), "jardinier",
                TODAY.plusDays(4)).size()));
    }

    @Test
    void endShouldRefuseDaysThatMakeNoSenseASecondEndAndASilentCause() {
        UUID mandate = mandate();
        assertEquals("on", field(mandate, TODAY.minusDays(1), "Départ"));
        assertEquals("on", field(mandate, null, "Départ"));
        assertEquals("on", field(mandate, LocalDate.parse("9999-12-31"), "Départ"));
        assertEquals("cause", field(mandate, TODAY, " "));
        end(mandate, TODAY, "Départ");
        Problem twice = assertThrows(Problem.class, () -> end(mandate, TODAY, "Départ"));
        assertEquals(409, twice.code().blame().status());
    }

    @Test
    void endShouldNotFindTheNeighboursMandateNorOneOfAnotherSeat() {
        UUID mandate = mandate();
        Problem stranger = assertThrows(Problem.class, () -> spaces.run(spaces.next, () -> spaces.bean(SeatKeeper.class)
                .end(theirs.leaf(), "jardinier", mandate, TODAY, "Essai")));
        assertEquals(404, stranger.code().blame().status());
        Problem other = assertThrows(Problem.class, () -> spaces.run(spaces.here, () -> spaces.bean(SeatKeeper.class)
                .end(mine.root(), "pilote", mandate, TODAY, "Essai")));
        assertEquals(404, other.code().blame().status());
        spaces.run(spaces.here, () -> assertEquals(List.of(mine.gardener()), holders(TODAY.plusYears(1))));
    }

    @Test
    void successorShouldHoldTheSeatFromItsDayOnAndNotBeforeThePredecessorBegan() {
        UUID successor = spaces.in(spaces.here, () -> SampleEngagement.person(spaces, "Relève", null));
        Problem early = assertThrows(Problem.class, () -> appoint(successor, TODAY.minusDays(1)));
        assertEquals("from", early.errors().get(0).field());
        appoint(successor, TODAY.plusDays(10));
        spaces.run(spaces.here, () -> {
            assertEquals(List.of(mine.gardener()), holders(TODAY.plusDays(9)));
            assertEquals(List.of(successor), holders(TODAY.plusDays(10)));
        });
    }

    @Test
    void departureBeforeJoiningShouldBeRefusedAndNotClamped() {
        for (LocalDate day : List.of(TODAY.minusDays(1), LocalDate.parse("2001-01-01"))) {
            Problem refused = assertThrows(Problem.class, () -> spaces.run(spaces.here, () -> spaces.bean(TreeChanges.class)
                    .leave(mine.id(), mine.leaf(), day, "Retrait")));
            assertEquals("on", refused.errors().get(0).field());
            assertTrue(refused.errors().get(0).message().contains("depuis le 23 novembre 2026"), refused.errors().toString());
        }
        spaces.run(spaces.here, () -> spaces.bean(TreeChanges.class).leave(mine.id(), mine.leaf(), TODAY, "Retrait"));
    }

    private List<UUID> holders(LocalDate day) {
        return spaces.bean(Seats.class).holders(mine.leaf(), "jardinier", day).stream().map(Holder::personId).toList();
    }

    private UUID mandate() {
        return spaces.in(spaces.here, () -> spaces.bean(SeatPlan.class).of(mine.id()).stream()
                .filter(line -> line.nodeId().equals(mine.leaf()) && line.role().equals("jardinier")).findFirst().orElseThrow().mandateId());
    }

    private void end(UUID mandate, LocalDate day, String cause) {
        spaces.run(spaces.here, () -> spaces.bean(SeatKeeper.class).end(mine.leaf(), "jardinier", mandate, day, cause));
    }

    private String field(UUID mandate, LocalDate day, String cause) {
        return assertThrows(Problem.class, () -> end(mandate, day, cause)).errors().get(0).field();
    }

    private void appoint(UUID person, LocalDate from) {
        UUID former = mandate();
        spaces.run(spaces.here, () -> spaces.bean(SeatKeeper.class).appoint(mine.leaf(), "jardinier",
                new SeatKeeper.Appointment(person, from, "Relève", former)));
    }
}
