package fr.jalon.features.programme.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.programme.definition.DecisionDefinition.Presence;
import fr.jalon.kernel.declared.DeclarationError;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisaCheckTest {

    @Test
    void roadmapShouldWaitForItsBodyThenForTheBuyer() {
        List<VisaDefinition> visas = Plugins.FLUX_PATIENTS.definition().deliverables().stream()
            .filter(deliverable -> deliverable.code().equals("FEUILLE-DE-ROUTE")).findFirst().orElseThrow().visas();

        assertEquals(List.of("membre-direction", "ars-responsable"), visas.stream().map(VisaDefinition::role).toList());
        assertEquals("DIRECTOIRE", visas.get(1).after());
        assertEquals(Presence.OPTIONAL, visas.get(0).minutes());
    }

    @Test
    void mistakesShouldBeRefusedWithTheLine() {
        refused("        after: DIRECTOIRE\n", "        after: COMITE\n", "aucun visa « COMITE » n'est déclaré plus haut");
        refused("        after: DIRECTOIRE\n", "        after: ARS\n", "aucun visa « ARS » n'est déclaré plus haut");
        refused("      - code: ARS\n        label: Visa", "      - code: DIRECTOIRE\n        label: Visa", "déclaré deux fois");
        refused("        body: Directoire de l'établissement\n", "", "minutes va avec body");
        refused("        role: ars-responsable\n        after", "        role: inconnu\n        after", "rôle inconnu : « inconnu »");
        refused("        role: ars-responsable\n        after", "        role: representant\n        after",
            "agit pour la partie qui doit le livrable");
    }

    @Test
    void notificationShouldBeAnOrigin() {
        assertEquals("J", Plugins.FLUX_PATIENTS.definition().contract().notified());
        assertEquals("NOTIFICATION", Plugins.GRADES.definition().contract().notified());
        refused("  notified: J\n", "  notified: K\n", "origine inconnue : « K »");
    }

    private static void refused(String passage, String replacement, String said) {
        List<String> errors = Plugins.FLUX_PATIENTS.read(Plugins.FLUX_PATIENTS.edited(passage, replacement)).errors().stream()
            .map(DeclarationError::sentence).toList();
        assertTrue(errors.size() == 1 && errors.get(0).startsWith("programme.yaml, ligne ") && errors.get(0).contains(said),
            errors::toString);
    }
}
