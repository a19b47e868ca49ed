package fr.jalon.features.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.engagement.Origins;
import fr.jalon.features.plan.control.PlanChanges;
import fr.jalon.features.testing.SampleEngagement;
import fr.jalon.features.testing.SamplePlugin;
import fr.jalon.features.testing.TestSpaces;
import fr.jalon.features.testing.ToyObligations;
import fr.jalon.kernel.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddedItemsDbTest {

    private static final LocalDate DAY = LocalDate.parse("2027-03-02");

    private TestSpaces spaces;
    private SampleEngagement mine;

    @BeforeEach
    void open() {
        spaces = new TestSpaces(new SamplePlugin(), new ToyObligations());
        mine = SampleEngagement.open(spaces, spaces.here);
    }

    @AfterEach
    void close() {
        spaces.close();
    }

    private AddedItems.Added wanted(LocalDate start, LocalDate end) {
        return new AddedItems.Added(mine.id(), mine.lot(), "POINT", "Point d'étape", start, end);
    }

    private UUID added() {
        return spaces.in(spaces.here, () -> spaces.bean(AddedItems.class).add(wanted(DAY, DAY.plusDays(1))));
    }

    private PlanLine line(UUID id) {
        List<PlanLine> lines = spaces.in(spaces.here, () -> spaces.bean(PlanLines.class).of(mine.id()));
        return lines.stream().filter(line -> line.item().id().equals(id)).findFirst().orElse(null);
    }

    @Test
    void noComputationShouldMoveOrWithdrawWhatWasAdded() {
        UUID first = added();
        UUID second = added();
        spaces.run(spaces.here, () -> spaces.bean(Origins.class).give(mine.id(), mine.lot(), "T1", SampleEngagement.T1.plusDays(14), false));
        assertEquals(DAY, line(first).item().start());
        assertEquals(DAY.plusDays(1), line(second).item().end());
        assertEquals("AGREED", line(first).pinKind());
        assertFalse(line(first).contractual());
    }

    @Test
    void holdingItShouldMoveItWithItsLengthAndReleasingItIsRefused() {
        UUID id = added();
        spaces.run(spaces.here, () -> changes().pin(changes().item(mine.id(), id), "HELD", DAY.plusDays(7), "Tenue"));
        assertEquals(DAY.plusDays(8), line(id).item().end());
        assertEquals(DAY.plusDays(7), line(id).actualStart());
        assertThrows(Problem.class, () -> spaces.run(spaces.here, () -> changes().unpin(changes().item(mine.id(), id))));
        spaces.run(spaces.here, () -> spaces.bean(AddedItems.class).change(id, wanted(DAY, DAY)));
        assertEquals("AGREED", line(id).pinKind());
        assertNull(line(id).actualEnd(), "it is to come again");
    }

    @Test
    void referenceCalendarShouldNotHoldItAndItMayBeTakenOff() {
        UUID id = added();
        spaces.run(spaces.here, () -> changes().freeze(mine.id(), "Signé en réunion"));
        assertNull(line(id).baseline());
        spaces.run(spaces.here, () -> spaces.bean(AddedItems.class).withdraw(id));
        assertNull(line(id));
        UUID declared = spaces.in(spaces.here, () -> spaces.bean(Plan.class).items(mine.id())).stream().filter(i -> i.code().equals("V1"))
                .findFirst().orElseThrow().id();
        assertThrows(NoSuchElementException.class, () -> spaces.run(spaces.here, () -> spaces.bean(AddedItems.class).withdraw(declared)));
        assertTrue(line(declared).item().start() != null);
    }

    private PlanChanges changes() {
        return spaces.bean(PlanChanges.class);
    }
}
