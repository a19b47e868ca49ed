package fr.jalon.features.programme.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author is told of indicators, on a declaration with one thing broken. */
class IndicatorCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "family: specifique|family: specifiqe|corrigez en « specifique »",
        "family: specifique|family: experimental|sont écrits par les équipes",
        "formula: VALUE|formula: RATIO|un dénominateur va avec",
        "band: {min: 85, max: 95}|band: {min: 99, max: 95}|la fourchette commence après sa fin",
        "enteredBy: [chef-projet]|enteredBy: [chef-de-projet]|rôle inconnu",
        "enteredBy: [chef-projet]|enteredBy: [representant]|ne peut rien consigner",
        "due: {from: $period, edge: END, offset|due: {from: JALON-3, edge: END, offset|écrivez « from: $period »",
        "{code: experimental, label: Expérimental, rule: WRITTEN|{code: socle, label: Expérimental, rule: WRITTEN|déjà déclarée",
        "factor: 100|factor: 0|factor"})
    void mistakeShouldBeToldWhereItStands(String right, String wrong, String told) {
        String yaml = Plugins.FLUX_PATIENTS.yaml();
        assertTrue(yaml.contains(right), right);
        String errors = Plugins.FLUX_PATIENTS.read(yaml.replace(right, wrong)).errors().stream().map(Object::toString)
            .collect(Collectors.joining("\n"));
        assertTrue(errors.contains(told), errors);
    }

    @Test
    void formulaShouldFollowFromWhatIsDeclared() {
        ProgrammeDefinition flux = Plugins.FLUX_PATIENTS.definition();
        assertEquals(IndicatorDefinition.Formula.RATIO, flux.indicator("sorties-matin").orElseThrow().formula());
        assertEquals(new BigDecimal("100"), flux.indicator("sorties-matin").orElseThrow().factor());
        assertEquals(IndicatorDefinition.Formula.COUNT, flux.indicator("lits-vides").orElseThrow().formula());
        assertEquals(IndicatorDefinition.Formula.VALUE, flux.indicator("delai-chambre").orElseThrow().formula());
    }

    @Test
    void versionWithoutCollectionShouldStillBeRead() {
        String yaml = Plugins.FLUX_PATIENTS.yaml();
        String former = yaml.substring(0, yaml.indexOf("\ncollections:")) + "\n" + yaml.substring(yaml.indexOf("\n# Les noms viennent"));
        ProgrammeDefinition flux = DefinitionReader.kept(former.replace("family: socle", "family: banque de l'ANAP"));
        assertEquals(List.of(), flux.collections());
        assertEquals("banque de l'ANAP", flux.indicators().get(0).family());
    }
}
