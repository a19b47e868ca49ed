package fr.jalon.features.register.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.programme.definition.Provenance;
import fr.jalon.features.programme.definition.RegisterDefinition;
import fr.jalon.features.programme.definition.RegisterDefinition.Attribute;
import fr.jalon.features.programme.definition.RegisterDefinition.AttributeType;
import fr.jalon.features.register.control.EntryDiff.Seen;
import fr.jalon.features.register.entity.EntryFacts;
import fr.jalon.features.register.entity.RegisterChange.Difference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryDiffTest {

    private static final RegisterDefinition RISKS = new RegisterDefinition("r", "Risques", RegisterDefinition.Kind.RISK, "n",
            List.of("ouvert"), List.of(), List.of(new Attribute("constat", "Constaté le", AttributeType.DATE, false, List.of())),
            List.of(), Provenance.UNSAID, null);

    @Test
    void betweenShouldSayEachFieldInTheWordsOfTheScreen() {
        Seen before = new Seen(new EntryFacts("Gel", null, null, null, LocalDate.parse("2027-03-01"), 2, 3, null,
                Map.of("constat", "2027-02-01")), "Camille Jardin (Jardinier)", null);
        Seen after = new Seen(new EntryFacts("Gel", null, null, null, LocalDate.parse("2027-03-08"), 3, 3, "Voiles", Map.of()), null,
                "A-1");

        assertEquals(List.of("Responsable : Camille Jardin (Jardinier) → rien", "Échéance : 1er mars 2027 → 8 mars 2027",
                "Probabilité : 2 sur 4 → 3 sur 4", "Prévention : rien → Voiles", "Constaté le : 1er février 2027 → rien",
                "Dépend de : rien → A-1"), EntryDiff.between(RISKS, before, after).stream().map(Difference::sentence).toList());
        assertEquals(List.of(), EntryDiff.between(RISKS, before, before));
    }

    @Test
    void sentenceShouldCutLongTexts() {
        String sentence = new Difference("description", "Description", "a".repeat(4000), "b").sentence();

        assertTrue(sentence.length() < 200 && sentence.endsWith("… → b"), sentence);
    }

    @Test
    void reachesShouldFollowTiesAndEndInCircles() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        UUID three = UUID.randomUUID();
        Map<UUID, Set<UUID>> graph = Map.of(one, Set.of(two), two, Set.of(three), three, Set.of(two));

        assertTrue(Dependencies.reaches(graph, one, three));
        assertTrue(Dependencies.reaches(graph, two, two));
        assertEquals(false, Dependencies.reaches(graph, three, one));
    }
}
