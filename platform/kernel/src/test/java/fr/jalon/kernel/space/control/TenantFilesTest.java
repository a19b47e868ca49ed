package fr.jalon.kernel.space.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.space.control.TenantFiles.TenantFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantFilesTest {

    private static final Path SHIPPED = Path.of("../../tenants");
    private static final String GOOD = """
            slug: espace-un
            name: Espace un
            kind: REGION
            region: "93"
            seat: Ville
            holidayZone: METROPOLE
            timeZone: Europe/Paris
            identityProvider: nord
            nationalProviders: [partage]
            programmes: []
            theme:
              accent: "#0f5e8c"
            """;

    private final TenantFiles files = new TenantFiles(Set.of("nord", "partage")::contains);

    @TempDir
    private Path folder;

    @Test
    void everyShippedDeclarationShouldBeValid() throws IOException {
        List<TenantFile> shipped = new TenantFiles(alias -> true).read(SHIPPED);
        shipped.forEach(file -> assertEquals(List.of(), file.errors()));
        assertEquals(18, shipped.size());
    }

    @Test
    void thePublishedSchemaShouldBeTheOneThatIsChecked() throws IOException {
        assertSame("tenant.schema.json", TenantFiles.SCHEMA);
        assertSame("providers.schema.json", "/fr/jalon/kernel/identity/providers.schema.json");
    }

    @Test
    void aGoodFileShouldBeReadAndOtherFilesOverlooked() throws IOException {
        write("espace-un.yaml", GOOD);
        write("providers.yaml", "providers: []");
        write("notes.txt", "rien");
        List<TenantFile> read = files.read(folder);
        assertEquals(1, read.size());
        assertTrue(read.get(0).declaration().isPresent());
    }

    @Test
    void aBrokenFileShouldTellItsLineAndLeaveTheOthersAlone() throws IOException {
        write("espace-un.yaml", GOOD);
        write("espace-deux.yaml", GOOD.replace("espace-un", "espace-deux").replace("METROPOLE", "METROPOL"));
        write("espace-trois.yaml", "slug: [espace");
        List<TenantFile> read = files.read(folder);
        assertEquals(List.of(false, false, true), read.stream().map(f -> f.declaration().isPresent()).toList());
        DeclarationError wrong = read.get(0).errors().get(0);
        assertEquals("espace-deux.yaml", wrong.file());
        assertEquals(6, wrong.line());
    }

    @Test
    void whatASchemaCannotSayShouldBeCheckedToo() throws IOException {
        assertWrong(1, GOOD.replace("slug: espace-un", "slug: espace-deux"));
        assertWrong(7, GOOD.replace("Europe/Paris", "Europe/Pariss"));
        assertWrong(8, GOOD.replace("identityProvider: nord", "identityProvider: ouest"));
        assertWrong(9, GOOD.replace("[partage]", "[partage, ouest]"));
        assertWrong(12, GOOD.replace("#0f5e8c", "#ffcc00"));
        assertWrong(13, GOOD + "inconnu: 1\n");
    }

    @Test
    void contrastShouldBeThatOfTheGuidelines() {
        assertEquals(21.0, AccentContrast.withWhite("#000000"), 0.001);
        assertEquals(1.0, AccentContrast.withWhite("#ffffff"), 0.001);
        assertEquals(4.54, AccentContrast.withWhite("#767676"), 0.01);
    }

    private void assertWrong(int line, String text) throws IOException {
        write("espace-un.yaml", text);
        List<DeclarationError> errors = files.read(folder).get(0).errors();
        assertEquals(List.of(line), errors.stream().map(DeclarationError::line).toList(), errors::toString);
        assertTrue(errors.stream().noneMatch(e -> e.remedy().isBlank()));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static void assertSame(String published, String checked) throws IOException {
        try (InputStream in = TenantFiles.class.getResourceAsStream(checked)) {
            assertEquals(Files.readString(SHIPPED.resolve(published)), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
