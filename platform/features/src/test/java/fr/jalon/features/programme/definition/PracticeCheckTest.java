package fr.jalon.features.programme.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.programme.definition.PracticeDefinition.Part;
import fr.jalon.features.programme.definition.PracticeDefinition.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author is told of good practices, on a declaration with one thing broken. */
class PracticeCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "label: Aval et filières, section: SORTIES|label: Aval et filières, section: SORTIE|corrigez en « SORTIES »",
        "label: Aval et filières, section: SORTIES|label: Aval et filières|ne saurait où se ranger",
        "{code: aval, label: Aval|{code: sorties, label: Aval|est déjà un type de problème",
        "moderators: [ars-responsable, ars-agent, consultant]|moderators: [ars-responsables]|rôle inconnu",
        "form: fiches-actions\\n    fields|form: note-cadrage\\n    fields|ne prend pas de ligne",
        "{part: MEANS, field: etapes}|{part: MEANS, field: etape}|corrigez en « etapes »",
        "{part: MEANS, field: etapes}|{part: MEANS, field: suite}|n'est pas un champ de texte",
        "{part: MEANS, field: etapes}|{part: PROBLEM, field: etapes}|est déjà recopié",
        "{part: MEANS, field: etapes}|{part: TITLE, field: etapes}|TITLE"})
    void mistakeShouldBeToldWhereItStands(String right, String wrong, String told) {
        String yaml = Plugins.FLUX_PATIENTS.yaml();
        assertTrue(yaml.contains(breaks(right)), right);
        DefinitionReading reading = Plugins.FLUX_PATIENTS.read(yaml.replace(breaks(right), breaks(wrong)));
        String errors = reading.errors().stream().map(Object::toString).collect(Collectors.joining("\n"));
        assertTrue(errors.contains(told), errors);
    }

    private static String breaks(String text) {
        return text.replace("\\n", "\n");
    }

    @Test
    void declarationShouldBecomeRecords() {
        PracticeDefinition practices = Plugins.FLUX_PATIENTS.definition().practices();
        assertEquals(List.of("ars-responsable", "ars-agent", "consultant"), practices.moderators());
        assertEquals(Map.of(Part.PROBLEM, "probleme", Part.MEANS, "etapes", Part.CONDITIONS, "conditions", Part.RESULTS, "mesure",
            Part.REFERENCE, "adaptation"), practices.reuse().fields());
        assertEquals(Set.of("ENTREES", "SEJOURS", "SORTIES", "CAPACITES"),
            practices.types().stream().map(ProblemType::section).collect(Collectors.toSet()));
    }
}
