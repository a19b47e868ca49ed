package fr.jalon.features.organisation.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"010000024", "010780054", "130001647", "130784127", "060780558", "840000285", "2A0000030",
        "2A0000048", "2A0000139"})
    void finessShouldAcceptPublishedNumbersCorsicaIncluded(String number) {
        assertTrue(IdentifierCheck.finess(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"010000025", "2A0000031", "2B0000030", "1A0000030", "2a0000030", "13000164", "1300016470", "",
        "13000164X", "١٣٠٠٠١٦٤٧"})
    void finessShouldRefuseWrongDigitsLettersAndLengths(String number) {
        assertFalse(IdentifierCheck.finess(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"26010004500012", "31647584700018", "35600000000048", "35600000049837"})
    void siretShouldAcceptPublishedNumbersAndLaPostesException(String number) {
        assertTrue(IdentifierCheck.siret(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"26010004500013", "2601000450001", "260100045000120", "2601000450001X", "35600000000049", ""})
    void siretShouldRefuseAWrongCheckDigit(String number) {
        assertFalse(IdentifierCheck.siret(number));
    }
}
