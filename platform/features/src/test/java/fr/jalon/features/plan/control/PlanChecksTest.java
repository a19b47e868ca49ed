package fr.jalon.features.plan.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.programme.definition.CheckDefinition;
import fr.jalon.features.programme.definition.Condition;
import fr.jalon.features.programme.definition.Edge;
import fr.jalon.features.programme.definition.Quantity;
import fr.jalon.kernel.legaltime.HolidayZone;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanChecksTest {
    private final SampleTree tree = new SampleTree();
    private final Sample sample = new Sample();

    @Test
    void aDateAfterAnotherOneShouldBeToldWithBothDates() {
        sample.clause("END", Sample.months("2", "T")).session("LAST", "TEAM", Sample.months("1", "G"))
                .check("C", "TEAM", new Condition.DateAfter("LAST", Edge.END, "END", Edge.END, null));
        List<PlanWarning> warnings = tree.plan(sample).warnings();
        assertEquals(1, warnings.size());
        PlanWarning warning = warnings.get(0);
        assertEquals(List.of(tree.team2), warning.nodes());
        assertEquals("Attention C. Ici : « Séance LAST » le 1er avril 2027, « Clause END » le 4 mars 2027, "
                + "soit 28 jours d'écart.", warning.message());
        assertEquals("Texte 2020, art. 4.2", warning.source());
        assertEquals("X-C", warning.ambiguity());
    }

    @Test
    void aDateShouldBeAllowedToBeAfterByTheDaysDeclared() {
        sample.clause("END", Sample.months("2", "T")).session("LAST", "TEAM", Sample.months("1", "G"))
                .check("C", "TEAM", new Condition.DateAfter("LAST", Edge.END, "END", Edge.END, Quantity.of(28)));
        assertTrue(tree.plan(sample).warnings().isEmpty());
    }

    @Test
    void aDateShouldBeComparedWithItemsOfLowerNodes() {
        sample.clause("END", Sample.months("2", "T")).session("LAST", "PLACE", Sample.months("1", "G"))
                .check("C", "CONTRACT", new Condition.DateAfter("LAST", Edge.END, "END", Edge.END, null));
        PlanWarning warning = tree.plan(sample).warnings().get(0);
        assertEquals(List.of(tree.contract), warning.nodes());
        assertTrue(warning.message().contains("1er avril 2027"), warning.message());
    }

    @Test
    void unknownDatesShouldNotWarn() {
        tree.origins.clear();
        sample.clause("END", Sample.months("2", "T")).session("LAST", "TEAM", Sample.months("1", "G"))
                .check("C", "TEAM", new Condition.DateAfter("LAST", Edge.END, "END", Edge.END, null));
        assertTrue(tree.plan(sample).warnings().isEmpty());
    }

    @Test
    void tooFewOrTooManyChildrenShouldBeCounted() {
        sample.check("C", "TEAM", new Condition.ChildrenOutside("PLACE", Quantity.of(4), Quantity.of(6)))
                .check("OK", "TEAM", new Condition.ChildrenOutside("PLACE", Quantity.of(3), Quantity.of(3)));
        assertEquals(List.of("Attention C. « Équipe 1 » en compte 3.", "Attention C. « Équipe 2 » en compte 3."),
                tree.plan(sample).warnings().stream().map(PlanWarning::message).toList());
    }

    @Test
    void aParameterSetToAValueShouldWarnOnceForAllNodes() {
        sample.parameter("MODE", "A").check("C", "TEAM", new Condition.ParameterIs("MODE", "B"));
        sample.checks.add(new CheckDefinition("GAP", CheckDefinition.Severity.INFORMATION, new Condition.Always(),
                "CONTRACT", "Réglé sur ${MODE}.", "GAP-MODE", Sample.ARTICLE));
        tree.set.put("MODE", "B");
        List<PlanWarning> warnings = tree.plan(sample).warnings();
        assertEquals(List.of("Attention C.", "Réglé sur B."), warnings.stream().map(PlanWarning::message).toList());
        assertEquals(List.of(tree.team1, tree.team2), warnings.get(0).nodes());
    }

    @Test
    void missingAttributesAndHostsShouldBeNamedOnlyWhereTheyAreKnown() {
        tree.replace(tree.places.get(0), Set.of("ACTIVITY"), 1, HolidayZone.METROPOLE);
        tree.replace(tree.places.get(1), Set.of(), 0, HolidayZone.METROPOLE);
        sample.check("A", "TEAM", new Condition.OrganisationLacks("PLACE", "ACTIVITY"))
                .check("H", "TEAM", new Condition.HostsFewer("PLACE", Quantity.of(1)));
        List<PlanWarning> warnings = tree.plan(sample).warnings();
        assertEquals(List.of("Attention A. Concerne : Lieu 2.", "Attention H. Concerne : Lieu 2."),
                warnings.stream().map(PlanWarning::message).toList());
        assertEquals(List.of(tree.places.get(1)), warnings.get(0).nodes());
    }

    @Test
    void nodesThatLackTheSameShouldMakeOneWarning() {
        tree.places.forEach(place -> tree.replace(place, Set.of(), null, HolidayZone.METROPOLE));
        sample.check("A", "PLACE", new Condition.OrganisationLacks("PLACE", "ACTIVITY"));
        assertEquals(List.of("Attention A. Concerne : Lieu 1, Lieu 2, Lieu 3, Lieu 4, Lieu 5, Lieu 6."),
                tree.plan(sample).warnings().stream().map(PlanWarning::message).toList());
    }

    @Test
    void aDeclaredAmbiguityWithoutACheckShouldBeShownWithItsSource() {
        sample.parameter("WAIT", 3L);
        PlanWarning warning = tree.plan(sample).warnings().get(0);
        assertEquals("GAP-WAIT", warning.code());
        assertEquals("Le texte ne dit rien de WAIT.", warning.message());
        assertEquals("proposition Jalon", warning.source());
        assertEquals(CheckDefinition.Severity.INFORMATION, warning.severity());
    }
}
