package fr.jalon.features.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.jalon.features.programme.definition.DefinitionReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SampleProgrammeTest {

    @Test
    void sampleProgrammeShouldBeValid() {
        assertEquals(List.of(), new DefinitionReader().read(file("programme.yaml").orElseThrow(), "programme.yaml", this::file).errors());
    }

    private Optional<byte[]> file(String path) {
        try (InputStream found = SampleProgrammeTest.class.getResourceAsStream(path)) {
            return found == null ? Optional.empty() : Optional.of(found.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
