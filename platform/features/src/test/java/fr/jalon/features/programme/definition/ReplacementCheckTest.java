package fr.jalon.features.programme.definition;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.declared.DeclarationError;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplacementCheckTest {

    private static final String ANSWER = "        - code: CONSULTANT-REPONSE\n          label: Accepter ou refuser la personne proposée\n";
    private static final String DELAY = "          delay: 7\n          unit: OUVRE\n";
    private static final String START = ANSWER + "          start: PROPOSAL\n          holder: VALIDATOR\n";

    @Test
    void mistakesShouldBeRefusedWithTheLine() {
        refused(START, START.replace("PROPOSAL", "DELIVERY"), "cet événement n'arrive pas pendant un remplacement");
        refused(START + DELAY, START, "rien ne dit la longueur de ce délai");
        String consultant = "    source: {ref: CCTP, article: \"4.1a\", text: \"Un même consultant suit le groupe pendant tout l'accompagnement.\"}\n"
            + "    replacement:\n      proposer: representant\n";
        refused(consultant + "      validator: ars-responsable\n", consultant + "      validator: representant\n",
            "qui propose répondrait à sa propre proposition");
        refused(consultant, consultant.replace("proposer: representant", "proposer: inconnu"), "rôle inconnu : « inconnu »");
    }

    @Test
    void clockOfAnExaminationShouldNotStartWithAProposal() {
        refused("start: REDELIVERY_OR_OBSERVATIONS\n", "start: PROPOSAL\n", "cet événement n'arrive pas pendant l'examen d'une remise");
    }

    private static void refused(String passage, String replacement, String said) {
        List<String> errors = Plugins.FLUX_PATIENTS.read(Plugins.FLUX_PATIENTS.edited(passage, replacement)).errors().stream()
            .map(DeclarationError::sentence).toList();
        assertTrue(errors.size() == 1 && errors.get(0).startsWith("programme.yaml, ligne ") && errors.get(0).contains(said),
            errors::toString);
    }
}
