package fr.jalon.kernel.identity.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OpaqueSecretTest {

    @Test
    void secretsShouldDifferAndKeepTheirShape() {
        OpaqueSecret secret = OpaqueSecret.next();
        assertNotEquals(secret, OpaqueSecret.next());
        assertEquals(secret, OpaqueSecret.parse(secret.value()).orElseThrow());
        assertEquals(32, secret.hash().length);
        assertArrayEquals(secret.hash(), new OpaqueSecret(secret.value()).hash());
    }

    @Test
    void whatHasAnotherShapeShouldBeNoSecret() {
        assertTrue(OpaqueSecret.parse(null).isEmpty());
        assertTrue(OpaqueSecret.parse("").isEmpty());
        assertTrue(OpaqueSecret.parse("x".repeat(42) + "'").isEmpty());
        assertTrue(OpaqueSecret.parse("x".repeat(44)).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new OpaqueSecret("short"));
    }

    @Test
    void aSecretShouldNotShowInALog() {
        OpaqueSecret secret = OpaqueSecret.next();
        assertFalse(secret.toString().contains(secret.value()));
    }

    @Test
    void aCsrfTokenShouldBelongToItsSessionOnly() {
        OpaqueSecret mine = OpaqueSecret.next();
        assertTrue(mine.allows(mine.csrfToken()));
        assertFalse(mine.allows(OpaqueSecret.next().csrfToken()));
        assertFalse(mine.allows(mine.value()));
        assertFalse(mine.allows(null));
        assertFalse(mine.allows(""));
    }

    @Test
    void aSealedTokenShouldOpenWithItsOwnSessionOnly() {
        OpaqueSecret mine = OpaqueSecret.next();
        byte[] sealed = SealedToken.seal(mine, "header.claims.signature");
        assertEquals("header.claims.signature", SealedToken.open(mine, sealed));
        assertThrows(IllegalStateException.class, () -> SealedToken.open(OpaqueSecret.next(), sealed));
        sealed[20] ^= 1;
        assertThrows(IllegalStateException.class, () -> SealedToken.open(mine, sealed));
    }
}
