package fr.jalon.features.programme.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.legaltime.DelayUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SanctionsCheckTest {

    private static final String KIND = "  kind: AGREEMENT\n";
    private static final String NOTICE = "{code: A, label: Mise en demeure, kind: NOTICE, delay: 15, unit: CALENDAIRE, proposal: true}";
    private static final String END = "{code: C, label: Résiliation, kind: TERMINATION, proposal: true}";
    private static final String PENALTY = "{base: CONTRACT, divisor: 3000, unit: CALENDAIRE, proposal: true}";

    @Test
    void ladderShouldBeReadInItsOrder() {
        SanctionsDefinition sanctions = Plugins.EXAMPLE.read(yaml(NOTICE + ", " + END, PENALTY)).definition().contract().sanctions();
        assertEquals(List.of("A", "C"), sanctions.ladder().stream().map(RungDefinition::code).toList());
        assertEquals("A", sanctions.after(null).orElseThrow().code());
        assertEquals("C", sanctions.after("A").orElseThrow().code());
        assertEquals(Optional.empty(), sanctions.after("C"));
        assertEquals(Optional.empty(), sanctions.after("GONE"), "a rung that the declaration dropped has nothing above it");
        assertEquals(DelayUnit.CALENDAIRE, sanctions.penalty().unit());
    }

    @Test
    void ladderThatCannotBeClimbedShouldBeRefused() {
        refused(END, PENALTY, "rien ne se sanctionne sans mise en demeure");
        refused(NOTICE + ", " + END + ", " + NOTICE.replace("code: A", "code: B"), PENALTY, "rien ne suit la fin du contrat");
        refused(NOTICE.replace("delay: 15, unit: CALENDAIRE, ", "") + ", " + END, PENALTY, "rien ne dit le délai que cet acte laisse");
        refused(NOTICE + ", " + NOTICE, PENALTY, "code « A » déjà pris");
        refused(NOTICE, PENALTY.replace("3000", "0"), "on ne divise pas par zéro");
    }

    private static String yaml(String ladder, String penalty) {
        return Plugins.EXAMPLE.edited(KIND, KIND + "  sanctions:\n    ladder: [" + ladder + "]\n    penalty: " + penalty + "\n");
    }

    private static void refused(String ladder, String penalty, String said) {
        List<String> errors = Plugins.EXAMPLE.read(yaml(ladder, penalty)).errors().stream().map(DeclarationError::sentence).toList();
        assertTrue(errors.stream().anyMatch(error -> error.contains(said)), errors::toString);
    }
}
