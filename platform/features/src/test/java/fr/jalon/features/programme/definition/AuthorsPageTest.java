package fr.jalon.features.programme.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.jalon.kernel.declared.DeclarationError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthorsPageTest {

    @Test
    void exampleOfThePageShouldBeReadAsItStands() throws IOException {
        String page = Files.readString(Path.of("../../docs/programme-definition.md"));
        byte[] process = block(page, "xml").getBytes(StandardCharsets.UTF_8);

        DefinitionReading reading = new DefinitionReader().read(block(page, "yaml"), "programme.yaml",
                path -> path.equals("processes/accord.bpmn") ? Optional.of(process) : Optional.empty());

        assertEquals(List.of(), reading.errors().stream().map(DeclarationError::sentence).toList());
    }

    private static String block(String page, String language) {
        String start = "```" + language + "\n";
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf("```", from));
    }
}
