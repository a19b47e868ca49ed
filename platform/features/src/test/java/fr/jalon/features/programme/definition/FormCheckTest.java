package fr.jalon.features.programme.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author is told of a form, on the GRADeS declaration with one thing broken. */
class FormCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "weights: {conformite: 30,|weights: {conformite: 35,|les poids font 105",
        "weights: {conformite: 30,|weights: {forme: 30,|un champ pesé est une note",
        "tally: {field: ecart,|tally: {field: existant,|seul un choix se compte",
        "outside: [hors périmètre]|outside: [ailleurs]|« ailleurs » n'est pas déclaré",
        "evidence: [ecart]|evidence: [ecarts]|corrigez en « ecart »",
        "linksTo: ecart|linksTo: ecrat|formulaire inconnu",
        "layout: COMPARISON|layout: TABLE|une comparaison va avec sa disposition",
        "{code: M1, section: MISSIONS|{code: M1, section: MISSION|corrigez en « MISSIONS »",
        "{code: M2, section|{code: M1, section|déjà pris ligne",
        "required: [existant, ecart]|required: [existants, ecart]|« existants » n'est pas déclaré",
        "type: array, title: Attentes|type: string, title: Attentes|des liens mènent aux lignes d'une autre grille",
        "layout: BOARD|layout: CARDS|CARDS",
        "value: direction générale|value: direction|n'est pas une valeur de l'attribut"})
    void mistakeShouldBeToldWhereItStands(String right, String wrong, String told) {
        String yaml = Plugins.GRADES.yaml();
        assertTrue(yaml.contains(right), right);
        DefinitionReading reading = Plugins.GRADES.read(yaml.replace(right, wrong));
        String errors = reading.errors().stream().map(Object::toString).collect(Collectors.joining("\n"));
        assertTrue(errors.contains(told), errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "sessions: [FORMATION, SC1, SC2, SC3, SC4, SC5, SC6, SC7, SC8, SC9, SC10, SC11, SC12]|phase: PHASE-1|dit lesquelles",
        "leastAnswers: 5,|leastAnswers: 2,|3",
        "sessions: [FORMATION, SC1, SC2, SC3,|sessions: [FORMATION, SC1, SC1, SC3,|deux fois la même valeur"})
    void mistakeAboutAnEvaluationShouldBeToldWhereItStands(String right, String wrong, String told) {
        String yaml = Plugins.FLUX_PATIENTS.yaml();
        assertTrue(yaml.contains(right), right);
        String errors = Plugins.FLUX_PATIENTS.read(yaml.replace(right, wrong)).errors().stream().map(Object::toString)
            .collect(Collectors.joining("\n"));
        assertTrue(errors.contains(told), errors);
    }

    @Test
    void versionsFromBeforeQuestionnairesShouldStillBeRead() {
        String evaluation = "    evaluation: {anonymous: true, leastAnswers: 5, openDays: 14, proposal: true}\n";
        assertEquals(List.of(), Plugins.FLUX_PATIENTS.read(Plugins.FLUX_PATIENTS.edited(evaluation, "")).errors());
    }

    @Test
    void fieldTypesShouldFollowTheSchema() {
        FormDefinition scenarios = Plugins.GRADES.definition().form("scenarios").orElseThrow();
        assertEquals(FormField.Type.CHOICE, scenarios.field("forme").orElseThrow().type());
        assertEquals(FormField.Type.NUMBER, scenarios.field("budget").orElseThrow().type());
        assertEquals(FormField.Type.INTEGER, scenarios.field("continuite").orElseThrow().type());
        FormDefinition framing = Plugins.GRADES.definition().form("cadrage").orElseThrow();
        assertEquals(List.of(FormField.Type.TEXT, FormField.Type.TEXT, FormField.Type.TEXT, FormField.Type.CHOICES, FormField.Type.TEXT,
            FormField.Type.DATE), framing.fields().stream().map(FormField::type).toList());
        assertEquals(FormField.Type.LINKS, Plugins.GRADES.definition().form("swot").orElseThrow().field("origine").orElseThrow().type());
    }
}
