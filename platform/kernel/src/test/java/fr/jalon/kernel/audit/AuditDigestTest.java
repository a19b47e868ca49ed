package fr.jalon.kernel.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AuditDigestTest {

    private static final byte[] SALT = {1, 2, 3};

    @Test
    void digestShouldProveThePayload() {
        assertArrayEquals(Audit.digest(SALT, "remise du livrable"), Audit.digest(SALT, "remise du livrable"));
        assertFalse(Arrays.equals(Audit.digest(SALT, "remise du livrable"), Audit.digest(SALT, "refus du livrable")));
    }

    @Test
    void digestShouldDependOnItsSaltSoThatAnErasedPayloadCannotBeGuessed() {
        assertFalse(Arrays.equals(Audit.digest(SALT, "oui"), Audit.digest(new byte[] {9}, "oui")));
    }
}
