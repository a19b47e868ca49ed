package fr.jalon.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunOptionsTest {

    @Test
    void parseShouldFallBackToPort8080AndTheUsersFolder() {
        RunOptions options = RunOptions.parse();
        assertEquals(8080, options.port());
        assertTrue(options.data().endsWith("jalon"));
        assertEquals("http://localhost:8080", options.publicUrl());
    }

    @Test
    void parseShouldTakePortAndFolderInAnyOrder() {
        assertEquals(new RunOptions(9000, Path.of("/tmp/here")), RunOptions.parse("--data", "/tmp/x/../here", "--port", "9000"));
    }

    @ParameterizedTest
    @CsvSource({"--port,0", "--port,65536", "--port,abc", "--port,''", "--data,''", "--colour,red"})
    void parseShouldRefuseWhatItDoesNotUnderstand(String option, String value) {
        assertThrows(LaunchRefused.class, () -> RunOptions.parse(option, value));
    }
}
