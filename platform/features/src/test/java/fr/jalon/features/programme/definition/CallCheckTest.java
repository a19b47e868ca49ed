package fr.jalon.features.programme.definition;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.declared.DeclarationError;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallCheckTest {

    private static final String LEVEL = "call:\n  level: site\n";

    @Test
    void applicantsShouldBeOrganisations() {
        refused(LEVEL, "call:\n  level: groupe\n", "un nœud du niveau « groupe » n'est pas un organisme");
    }

    @Test
    void eachDemandShouldHaveACodeOfItsOwn() {
        refused("    - code: preuve-volonte\n", "    - code: engagement-directoire\n", "« engagement-directoire » est déjà demandé");
        refused("    - code: accueil-seances\n", "    - code: preuve-volonte\n", "« preuve-volonte » est déjà demandé");
    }

    @Test
    void rolesShouldBeDeclared() {
        refused("call:\n  level: site\n  roles: [chef-projet, medecin-referent, membre-direction]\n",
            "call:\n  level: site\n  roles: [chef-projet, inconnu]\n", "rôle inconnu : « inconnu »");
    }

    private static void refused(String passage, String replacement, String said) {
        List<String> errors = Plugins.FLUX_PATIENTS.read(Plugins.FLUX_PATIENTS.edited(passage, replacement)).errors().stream()
            .map(DeclarationError::sentence).toList();
        assertTrue(errors.size() == 1 && errors.get(0).startsWith("programme.yaml, ligne ") && errors.get(0).contains(said),
            errors::toString);
    }
}
