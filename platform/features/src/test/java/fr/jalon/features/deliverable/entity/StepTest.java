package fr.jalon.features.deliverable.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;

class StepTest {

    @Test
    void stepShouldFollowTheTaskKeyOfTheProcess() {
        assertEquals(Step.PERFECT, Step.of(Set.of("perfect")));
        assertEquals(Step.ENDED, Step.of(Set.of()));
    }

    @Test
    void stepShouldRefuseTasksThatNobodyServes() {
        assertThrows(IllegalStateException.class, () -> Step.of(Set.of("dance")));
        assertThrows(IllegalStateException.class, () -> Step.of(Set.of("check", "decide")));
        assertThrows(IllegalStateException.class, () -> Step.of(Set.of("ended")));
    }
}
