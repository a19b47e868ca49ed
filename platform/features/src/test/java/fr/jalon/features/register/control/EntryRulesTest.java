package fr.jalon.features.register.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.jalon.features.programme.definition.Provenance;
import fr.jalon.features.programme.definition.RegisterDefinition;
import fr.jalon.features.programme.definition.RegisterDefinition.Attribute;
import fr.jalon.features.programme.definition.RegisterDefinition.AttributeType;
import fr.jalon.features.programme.definition.RegisterDefinition.Kind;
import fr.jalon.features.register.entity.EntryFacts;
import fr.jalon.kernel.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryRulesTest {

    private static final RegisterDefinition RISKS = register(Kind.RISK,
            new Attribute("nature", "Nature", AttributeType.CHOICE, true, List.of("gel", "sécheresse")),
            new Attribute("constat", "Constaté le", AttributeType.DATE, false, List.of()),
            new Attribute("arbres", "Arbres touchés", AttributeType.INTEGER, false, List.of()),
            new Attribute("note", "Note", AttributeType.TEXT, false, List.of()));
    private static final RegisterDefinition ACTIONS = register(Kind.ACTION);
    private static final RegisterDefinition DECISIONS = register(Kind.DECISION);
    private static final Map<String, String> GIVEN = Map.of("nature", "gel");
    private static final LocalDate DAY = LocalDate.parse("2027-03-31");

    private static RegisterDefinition register(Kind kind, Attribute... attributes) {
        return new RegisterDefinition("r", "Registre", kind, "n", List.of("ouvert", "clos"), List.of("clos"), List.of(attributes),
                List.of(), Provenance.UNSAID, null);
    }

    private static EntryFacts facts(LocalDate start, LocalDate due, Integer probability, Integer impact, Map<String, String> attributes) {
        return new EntryFacts("Titre", null, null, start, due, probability, impact, null, attributes);
    }

    /** A field that is wrong, by whatever register. */
    record Wrong(RegisterDefinition register, EntryFacts facts, String field) {
    }

    static List<Wrong> wrongs() {
        String long4001 = "x".repeat(4001);
        return List.of(
                new Wrong(DECISIONS, new EntryFacts(" ", null, null, null, null, null, null, null, Map.of()), "title"),
                new Wrong(DECISIONS, new EntryFacts("x".repeat(201), null, null, null, null, null, null, null, Map.of()), "title"),
                new Wrong(DECISIONS, new EntryFacts("t", long4001, null, null, null, null, null, null, Map.of()), "description"),
                new Wrong(RISKS, new EntryFacts("t", null, null, null, null, null, null, long4001, GIVEN), "prevention"),
                new Wrong(DECISIONS, facts(null, LocalDate.parse("1999-12-31"), null, null, Map.of()), "dueOn"),
                new Wrong(DECISIONS, facts(null, LocalDate.parse("2101-01-01"), null, null, Map.of()), "dueOn"),
                new Wrong(DECISIONS, facts(DAY, DAY, null, null, Map.of()), "startsOn"),
                new Wrong(ACTIONS, facts(DAY.plusDays(1), DAY, null, null, Map.of()), "startsOn"),
                new Wrong(ACTIONS, facts(null, DAY, 2, 2, Map.of()), "probability"),
                new Wrong(RISKS, facts(null, DAY, 0, 2, GIVEN), "probability"),
                new Wrong(RISKS, facts(null, DAY, 2, 5, GIVEN), "impact"),
                new Wrong(RISKS, facts(null, DAY, 2, null, GIVEN), "impact"),
                new Wrong(RISKS, facts(null, DAY, null, 2, GIVEN), "probability"),
                new Wrong(RISKS, facts(null, DAY, 2, 2, Map.of()), "attributes.nature"),
                new Wrong(RISKS, facts(null, DAY, 2, 2, Map.of("nature", "grêle")), "attributes.nature"),
                new Wrong(RISKS, facts(null, DAY, 2, 2, Map.of("nature", "gel", "constat", "31/03/2027")), "attributes.constat"),
                new Wrong(RISKS, facts(null, DAY, 2, 2, Map.of("nature", "gel", "constat", "1999-03-31")), "attributes.constat"),
                new Wrong(RISKS, facts(null, DAY, 2, 2, Map.of("nature", "gel", "arbres", "douze")), "attributes.arbres"),
                new Wrong(RISKS, facts(null, DAY, 2, 2, Map.of("nature", "gel", "arbres", "1.5")), "attributes.arbres"),
                new Wrong(RISKS, facts(null, DAY, 2, 2, Map.of("nature", "gel", "note", long4001)), "attributes.note"),
                new Wrong(RISKS, facts(null, DAY, 2, 2, Map.of("nature", "gel", "autre", "x")), "attributes.autre"));
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void admittedShouldNameTheWrongField(Wrong wrong) {
        Problem refused = assertThrows(Problem.class, () -> EntryRules.admitted(wrong.register(), wrong.facts()));

        assertEquals(400, refused.code().blame().status());
        assertEquals(List.of(wrong.field()), refused.errors().stream().map(Problem.FieldError::field).toList());
    }

    @Test
    void admittedShouldTellAllWrongFieldsAtOnce() {
        Problem refused = assertThrows(Problem.class, () -> EntryRules.admitted(RISKS,
                new EntryFacts("", null, null, null, LocalDate.parse("1999-01-01"), 9, 1, null, Map.of())));

        assertEquals(List.of("title", "attributes.nature", "dueOn", "probability"),
                refused.errors().stream().map(Problem.FieldError::field).toList());
    }

    @Test
    void admittedShouldStripTextsAndForgetEmptyOnes() {
        EntryFacts facts = EntryRules.admitted(RISKS, new EntryFacts("  Gel tardif ", " ", null, null, DAY, 2, 3, " Voiles ",
                Map.of("nature", " gel ", "note", "  ", "arbres", "-12", "constat", "2027-03-01")));

        assertEquals(new EntryFacts("Gel tardif", null, null, null, DAY, 2, 3, "Voiles",
                Map.of("nature", "gel", "arbres", "-12", "constat", "2027-03-01")), facts);
    }

    @Test
    void admittedShouldLetAnActionBeginOnItsLastDayAndARiskWithoutDegrees() {
        assertEquals(DAY, EntryRules.admitted(ACTIONS, facts(DAY, DAY, null, null, Map.of())).startsOn());
        assertEquals(null, EntryRules.admitted(RISKS, facts(null, null, null, null, GIVEN)).impact());
        assertEquals("x".repeat(4000), EntryRules.admitted(RISKS, facts(null, null, null, null,
                Map.of("nature", "gel", "note", "x".repeat(4000)))).attributes().get("note"));
    }

    @Test
    void reasonShouldBeGivenWhereItIsNeededAndNotTooLong() {
        assertEquals("reason", assertThrows(Problem.class, () -> EntryRules.reason(" ", true)).errors().get(0).field());
        assertEquals("reason", assertThrows(Problem.class, () -> EntryRules.reason("x".repeat(4001), false)).errors().get(0).field());
        assertEquals("Fini", EntryRules.reason(" Fini ", true));
        assertEquals(null, EntryRules.reason(" ", false));
    }
}
