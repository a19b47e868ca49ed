package fr.jalon.spi.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"130783293", "750100125", "060785003", "2A0000154", "2B0000012"})
    void isFinessShouldAcceptRealNumbers(String number) {
        assertTrue(RegisterNumbers.isFiness(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "130783294", "13078329", "1307832930", "2C0000154", "2A0000155", "2B0000154", "A30783293", "13078 293",
        "１３０７８３２９３", "000000000x"})
    void isFinessShouldRefuseAnythingElse(String text) {
        assertFalse(RegisterNumbers.isFiness(text));
    }

    @Test
    void isFinessShouldNoticeEachSingleWrongDigit() {
        String number = "130783293";
        for (int at = 0; at < number.length(); at++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                String changed = number.substring(0, at) + wrong + number.substring(at + 1);
                assertEquals(changed.equals(number), RegisterNumbers.isFiness(changed), changed);
            }
        }
    }

    @Test
    void isSiretShouldCheckLengthAndDigit() {
        assertTrue(RegisterNumbers.isSiret("26130008100096"));
        assertFalse(RegisterNumbers.isSiret("26130008100097"));
        assertFalse(RegisterNumbers.isSiret("261300081"));
    }

    @Test
    void territoryShouldContainWhatLiesInRegionAndDepartments() {
        assertTrue(Territory.EVERYWHERE.contains("93", "13"));
        assertTrue(Territory.region("93").contains("93", "13"));
        assertFalse(Territory.region("93").contains("94", "2A"));
        assertFalse(new Territory("93", Set.of("06")).contains("93", "13"));
    }
}
