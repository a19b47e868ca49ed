package fr.jalon.features.programme.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.programme.definition.RecordDefinition.Signer;
import fr.jalon.kernel.declared.DeclarationError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordCheckTest {

    private static final String RECORD = "{template: COMPTE-RENDU, label: Compte rendu d'accord, signers: [DELIVERER, VALIDATOR]}";

    @Test
    void exampleShouldDeclareWhoSignsWhat() {
        RecordDefinition record = Plugins.EXAMPLE.definition().approval("accord").orElseThrow().record();

        assertEquals(new RecordDefinition("COMPTE-RENDU", "Compte rendu d'accord", List.of(Signer.DELIVERER, Signer.VALIDATOR)), record);
    }

    @Test
    void unknownTemplateSignerOrNatureShouldBeRefusedWithTheLine() {
        refused(RECORD, "{template: COMPTE, label: x, signers: [DELIVERER]}", "document inconnu : « COMPTE »");
        refused(RECORD, "{template: COMPTE-RENDU, label: x, signers: [PRODUCER]}", "PRODUCER");
        refused(RECORD, "{template: COMPTE-RENDU, label: x, signers: []}", "liste trop courte");
        refused("kind: TEMPLATE", "kind: REFERENCE", "« COMPTE-RENDU » n'est pas un modèle à remplir");
        refused("modeles/compte-rendu.xhtml", "modeles/absent.xhtml", "le fichier « modeles/absent.xhtml » n'est pas dans le plugin");
    }

    private static void refused(String passage, String replacement, String said) {
        List<String> errors = sentences(Plugins.EXAMPLE.read(Plugins.EXAMPLE.edited(passage, replacement)));
        assertTrue(errors.size() == 1 && errors.get(0).startsWith("programme.yaml, ligne ") && errors.get(0).contains(said),
            errors::toString);
    }

    @Test
    void unknownVariableShouldBeFoundWhenThePluginIsRead() {
        String template = new String(Plugins.EXAMPLE.file("modeles/compte-rendu.xhtml").orElseThrow(), StandardCharsets.UTF_8);
        DefinitionReading reading = Plugins.READER.read(Plugins.EXAMPLE.yaml(), "programme.yaml", path -> path.endsWith(".xhtml")
            ? Optional.of(template.replace("{{decision.by}}", "{{decision.author}}").getBytes(StandardCharsets.UTF_8))
            : Plugins.EXAMPLE.file(path));

        List<String> errors = sentences(reading);
        assertEquals(1, errors.size(), errors::toString);
        assertTrue(errors.get(0).startsWith("modeles/compte-rendu.xhtml, ligne 33 : variable inconnue : « decision.author » : retirez-la"),
            errors::toString);
    }

    @Test
    void recordShouldBeADifferenceBetweenTwoVersions() {
        ProgrammeDefinition before = Plugins.EXAMPLE.read(Plugins.EXAMPLE.edited("    record: " + RECORD + "\n", "")).definition();

        assertEquals(List.of("Approbation accord « Accord de la ville » : document signé : changé"),
            DefinitionDiff.between(before, Plugins.EXAMPLE.definition()).stream().map(DefinitionChange::text).toList());
    }

    private static List<String> sentences(DefinitionReading reading) {
        return reading.errors().stream().map(DeclarationError::sentence).toList();
    }
}
