package fr.jalon.kernel.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/e/un", "/e/un/projets?etat=ouvert&page=2", "/invitation", "/e/un#ancre"})
    void pagesOfOursShouldBeKept(String path) {
        assertEquals(path, ReturnPath.of(path));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "e/un", "https://ailleurs.example/", "//ailleurs.example/", "/\\ailleurs.example", "\\\\ailleurs.example",
        "///ailleurs.example", "/..//ailleurs.example", "/./../../x", "javascript:alert(1)", "/\tx", "/e\r\nSet-Cookie: x=1", "/auth/logout",
        "/api/v1/me", "/e/../auth/login", "/x/..//ailleurs.example"})
    void everythingElseShouldLeadHome(String path) {
        assertEquals("/", ReturnPath.of(path));
    }
}
