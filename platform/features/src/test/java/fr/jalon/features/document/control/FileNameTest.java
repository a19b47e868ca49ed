package fr.jalon.features.document.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({"note de cadrage.pdf,note de cadrage.pdf", "../../etc/passwd,passwd", "C:\\Users\\x\\note.docx,note.docx", "..,document",
        ".cache,cache", "'',document", "a\u202Efdp.exe,afdp.exe"})
    void cleanShouldKeepANameAndNoPath(String sent, String kept) {
        assertEquals(kept, FileName.clean(sent));
    }
}
