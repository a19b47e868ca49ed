package fr.jalon.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void parseShouldTakeTheWholeMatrixUnlessAsked() {
        assertEquals(List.of(1, 8, 32), Options.parse().clients());
        assertEquals(List.of(20, 1000), Options.parse().tenants());
    }

    @Test
    void parseShouldSortNumbersAndKeepWhatQuickSaysOfTheRest() {
        Options options = Options.parse("--quick", "--clients", "32,4,4", "--seconds", "2");
        assertEquals(List.of(4, 32), options.clients());
        assertEquals(List.of(20), options.tenants());
        assertEquals(2, options.seconds());
    }

    @Test
    void parseShouldRefuseWhatItDoesNotKnow() {
        assertThrows(BenchRefused.class, () -> Options.parse("--colour", "1"));
        assertThrows(BenchRefused.class, () -> Options.parse("--clients"));
        assertThrows(BenchRefused.class, () -> Options.parse("--clients", "0,8"));
        assertThrows(BenchRefused.class, () -> Options.parse("--tenants", "2"));
    }

    @Test
    void figuresShouldTakePercentilesOfSortedLatencies() {
        Figures figures = Figures.of(List.of(4_000_000L, 1_000_000L, 3_000_000L, 2_000_000L), 1, 2);
        assertEquals(new Figures(4, 1, 2.0, 3.0, 4.0, 4.0), figures);
    }
}
