package fr.jalon.features.action.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.jalon.features.action.PendingAction;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ByConsequenceTest {

    @Test
    void sortShouldPutLateWithAnEffectFirst() {
        List<PendingAction> sorted = Stream.of(action("undated", null, false, null), action("later", "2026-12-09", false, null),
            action("soon", "2026-12-01", false, null), action("soon with effect", "2026-12-01", false, "effet"),
            action("late", "2026-11-01", true, null), action("late with effect", "2026-11-20", true, "effet"))
            .sorted(new ByConsequence()).toList();
        assertEquals(List.of("late with effect", "late", "soon with effect", "soon", "later", "undated"),
            sorted.stream().map(PendingAction::title).toList());
    }

    private static PendingAction action(String title, String due, boolean late, String effect) {
        return new PendingAction(UUID.randomUUID(), "DECIDE", title, "", null, null, due == null ? null : LocalDate.parse(due),
            late, null, effect, "/", "Décider");
    }
}
