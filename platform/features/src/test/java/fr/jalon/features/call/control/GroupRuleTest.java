package fr.jalon.features.call.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.programme.definition.Plugins;
import org.junit.jupiter.api.Test;

class GroupRuleTest {

    private static final GroupRule DECLARED = GroupRule.of(Plugins.FLUX_PATIENTS.definition()).orElseThrow();

    @Test
    void saidShouldGiveTheProposedRangeAndItsSource() {
        assertTrue(DECLARED.said().startsWith("De 4 à 6 établissements par groupe ("), DECLARED.said());
        assertTrue(DECLARED.said().endsWith(", art. 3.2)."), DECLARED.said());
        assertEquals("Au plus 1 établissement par groupe.", rule(null, 1).said());
        assertEquals("Au moins 2 établissements par groupe.", rule(2, null).said());
        assertNull(rule(null, null).said());
    }

    @Test
    void warningShouldBeGivenOutsideTheRangeAlone() {
        assertTrue(DECLARED.warning(0).startsWith("Vide"));
        assertEquals("Compte 1 établissement : il en faut au moins 4.", DECLARED.warning(1));
        assertEquals("Compte 3 établissements : il en faut au moins 4.", DECLARED.warning(3));
        assertNull(DECLARED.warning(4));
        assertNull(DECLARED.warning(6));
        assertEquals("Compte 7 établissements : il en faut au plus 6.", DECLARED.warning(7));
        assertNull(rule(null, null).warning(50));
    }

    private static GroupRule rule(Integer least, Integer most) {
        return new GroupRule(DECLARED.group(), DECLARED.member(), least, most, "");
    }
}
