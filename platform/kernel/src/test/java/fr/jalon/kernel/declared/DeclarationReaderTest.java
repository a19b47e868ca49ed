package fr.jalon.kernel.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclarationReaderTest {

    private static final DeclarationReader READER = new DeclarationReader(DeclarationSchema.ofText("""
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "additionalProperties": false,
             "required": ["code"],
             "properties": {
               "code": {"type": "string", "pattern": "^[a-z]+$", "description": "lettres minuscules"},
               "opened": {"type": "string", "format": "date"},
               "weight": {"type": "number", "minimum": 1, "maximum": 9},
               "kind": {"enum": ["REMOTE", "ON_SITE"]},
               "sessions": {"type": "array", "maxItems": 3, "items": {"$ref": "#/$defs/session"}}},
             "$defs": {"session": {"type": "object", "additionalProperties": false, "required": ["code"], "properties": {
               "code": {"type": "string"}, "duration": {"type": ["integer", "string"]}, "agenda": {"type": "array"}}}}}
            """));

    @Test
    void readShouldGiveThePlainTreeOfAValidFile() {
        DeclarationReading reading = READER.read("code: abc\nweight: 2.5\nsessions:\n  - code: SC1\n    duration: 2\n", "a.yaml");

        assertEquals(List.of(), reading.errors());
        assertEquals(Map.of("code", "abc", "weight", new BigDecimal("2.5"),
                "sessions", List.of(Map.of("code", "SC1", "duration", 2L))), reading.declaration().values());
        DeclaredNode session = reading.declaration().root().children("sessions").get(0);
        assertEquals("SC1", session.text("code"));
        assertEquals(2, session.number("duration", 0));
        assertEquals(4, session.line());
        assertEquals(5, session.error("duration", "m", "r").line());
    }

    @Test
    void readShouldKeepAnIsoDateAndTheWordNoAsText() {
        DeclarationReading reading = READER.read("code: 'no'\nopened: 2026-11-22\n", "a.yaml");

        assertEquals("2026-11-22", reading.declaration().values().get("opened"));
    }

    @Test
    void readShouldSuggestTheNearestKnownKey() {
        DeclarationError error = onlyError("code: abc\nsessionss: []\n");

        assertEquals(new DeclarationError("a.yaml", 2, 1, "/sessionss", "clé inconnue « sessionss »",
                "supprimez-la ou corrigez-la en « sessions »"), error);
    }

    @Test
    void readShouldSuggestAKeyOfTheSubschemaAtHand() {
        DeclarationError error = onlyError("code: abc\nsessions:\n  - code: SC1\n    durations: 2\n");

        assertEquals(4, error.line());
        assertEquals("supprimez-la ou corrigez-la en « duration »", error.remedy());
    }

    @Test
    void readShouldListTheKnownKeysWhenNoneIsNear() {
        assertEquals("supprimez-la ; clés admises ici : code, duration, agenda",
                onlyError("code: abc\nsessions:\n  - code: SC1\n    zzzzzzzzzz: 2\n").remedy());
    }

    @Test
    void readShouldRefuseAMissingKeyWithItsDescription() {
        DeclarationError error = onlyError("kind: REMOTE\n");

        assertEquals("clé obligatoire « code » absente", error.message());
        assertEquals("ajoutez-la (lettres minuscules)", error.remedy());
    }

    @Test
    void readShouldRefuseADuplicateKeyAndSayWhereTheFirstIs() {
        DeclarationError error = onlyError("code: abc\nkind: REMOTE\ncode: abd\n");

        assertEquals(3, error.line());
        assertEquals("clé « code » écrite deux fois", error.message());
        assertTrue(error.remedy().contains("ligne 1"), error.remedy());
    }

    @Test
    void readShouldExplainValuesThatTheSchemaRefuses() {
        List<DeclarationError> errors = READER.read("code: ABC\nopened: 22/11/2026\nweight: 12\nkind: REMOT\nsessions: 4\n", "a.yaml").errors();

        assertEquals(List.of(1, 2, 3, 4, 5), errors.stream().map(DeclarationError::line).toList());
        assertEquals("suivez le modèle ^[a-z]+$ (lettres minuscules)", errors.get(0).remedy());
        assertEquals("écrivez une date AAAA-MM-JJ", errors.get(1).remedy());
        assertEquals("écrivez 9 ou moins", errors.get(2).remedy());
        assertEquals("corrigez en « REMOTE »", errors.get(3).remedy());
        assertEquals("écrivez une liste (tirets)", errors.get(4).remedy());
    }

    @Test
    void readShouldRefuseAnchorsSoThatNoFileCanGrow() {
        String bomb = "code: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";

        assertTrue(onlyError(bomb).message().startsWith("ancre ou alias"));
        assertEquals(1, onlyError(bomb).line());
    }

    @Test
    void readShouldRefuseTagsSecondDocumentsAndDeepNesting() {
        assertTrue(onlyError("code: !!java.net.URL [x]\n").message().startsWith("étiquette"));
        assertEquals(2, onlyError("code: a\n---\ncode: b\n").line());
        assertTrue(onlyError("code: " + "[".repeat(100_000)).message().startsWith("plus de 40 niveaux"));
    }

    @Test
    void readShouldRefuseAnOversizedFileAndOneThatIsNotUtf8() {
        byte[] large = ("code: " + "a".repeat(DeclarationReader.MAX_BYTES)).getBytes(StandardCharsets.UTF_8);

        assertTrue(READER.read(large, "a.yaml").errors().get(0).message().contains("1024 Kio"));
        assertEquals("enregistrez-le en UTF-8",
                READER.read("code: é".getBytes(StandardCharsets.ISO_8859_1), "a.yaml").errors().get(0).remedy());
    }

    @Test
    void readShouldPlaceASyntaxErrorAtItsLine() {
        assertEquals(2, onlyError("code: abc\n\tkind: REMOTE\n").line());
        assertEquals(2, onlyError("code: abc\nkind: a: b\n").line());
        assertFalse(READER.read("code: \"abc\n", "a.yaml").valid());
    }

    @Test
    void readShouldRefuseAnEmptyFileAndABareText() {
        assertEquals("le fichier est vide", onlyError("").message());
        assertEquals("le fichier ne commence pas par une clé", onlyError("abc").message());
        assertNull(READER.read("", "a.yaml").declaration());
    }

    @Test
    void readShouldAcceptAByteOrderMark() {
        assertTrue(READER.read("\uFEFFcode: abc\n".getBytes(StandardCharsets.UTF_8), "a.yaml").valid());
    }

    @Test
    void nearestShouldNotInventALikeness() {
        assertEquals("SC11", Suggestion.nearest("SC111", List.of("SC1", "SC11", "SI11")).orElseThrow());
        assertTrue(Suggestion.nearest("abc", List.of("xyz", "q")).isEmpty());
    }

    private static DeclarationError onlyError(String yaml) {
        List<DeclarationError> errors = READER.read(yaml, "a.yaml").errors();
        assertEquals(1, errors.size(), errors.toString());
        return errors.get(0);
    }
}
