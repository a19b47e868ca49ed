package fr.jalon.features.plan.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.features.programme.definition.DateRule;
import fr.jalon.features.programme.definition.Edge;
import fr.jalon.features.programme.definition.Occurrence;
import fr.jalon.features.programme.definition.Quantity;
import fr.jalon.kernel.legaltime.DelayUnit;
import fr.jalon.kernel.legaltime.ExplanationText;
import fr.jalon.kernel.legaltime.HolidayZone;
import fr.jalon.kernel.legaltime.Step;
import fr.jalon.kernel.legaltime.StepKind;
import fr.jalon.kernel.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private final SampleTree tree = new SampleTree();
    private final Sample sample = new Sample();

    @Test
    void planShouldCountEachItemFromTheOriginOfItsNode() {
        sample.session("A", "TEAM", Sample.months("1", "G")).session("B", "PLACE", Sample.days(10, "A"));
        CalculatedPlan plan = tree.plan(sample);
        assertEquals(2 + 6, plan.items().size());
        assertEquals(day("2027-03-01"), tree.end(sample, tree.team1, "A"));
        assertEquals(day("2027-04-01"), tree.end(sample, tree.team2, "A"));
        assertEquals(day("2027-03-11"), tree.end(sample, tree.places.get(0), "B"));
        assertEquals(day("2027-04-11"), tree.end(sample, tree.places.get(5), "B"));
    }

    @Test
    void planShouldLetALowerNodeOverrideAnInheritedOrigin() {
        sample.milestone("M", "PLACE", Sample.months("2.5", "G"));
        tree.give(tree.places.get(1), "G", "2027-06-01");
        assertEquals(day("2027-04-16"), tree.end(sample, tree.places.get(0), "M"));
        assertEquals(day("2027-08-16"), tree.end(sample, tree.places.get(1), "M"));
    }

    @Test
    void planShouldSortByFirstDayWithUnknownDatesLast() {
        sample.session("LATE", "CONTRACT", Sample.days(30, "T")).session("EARLY", "CONTRACT", Sample.days(3, "T"))
                .session("NEVER", "CONTRACT", Sample.days(1, "G"));
        assertEquals(List.of("EARLY", "LATE", "NEVER"),
                tree.plan(sample).items().stream().map(item -> item.key().code()).toList());
    }

    @Test
    void planShouldSayWhichOriginIsMissingForAllThatDependsOnIt() {
        tree.origins.remove(tree.team2);
        sample.session("A", "TEAM", Sample.months("1", "G")).milestone("M", "TEAM", Sample.days(10, "A"));
        CalculatedItem item = tree.item(sample, tree.team2, "M");
        assertNull(item.end().date());
        assertEquals("L'origine « G – Origine G » n'a pas encore de date.", item.end().missing());
        assertEquals(day("2027-03-11"), tree.end(sample, tree.team1, "M"));
    }

    @Test
    void planShouldExplainOriginRuleParameterAndComputation() {
        sample.parameter("WAIT", 2L).session("A", "TEAM", Sample.rule("G",
                Quantity.parse("${WAIT}"), DelayUnit.OUVRE, true));
        tree.set.put("WAIT", 5L);
        List<Step> steps = tree.item(sample, tree.team1, "A").start().explanation();
        assertEquals(List.of(StepKind.EVENT, StepKind.RULE, StepKind.PARAMETER, StepKind.START),
                steps.stream().limit(4).map(Step::kind).toList());
        assertEquals("Texte 2020, art. 4.2", steps.get(0).source());
        assertEquals("proposition Jalon", steps.get(1).source());
        assertEquals(5, steps.get(2).amount().intValue());
        assertEquals("G – Origine G (prévision), date donnée sur « Équipe 1 » : lundi 1er février 2027 "
                + "[Texte 2020, art. 4.2]. Règle : 5 jours ouvrés après : G – Origine G [proposition Jalon]. "
                + "Paramètre : Paramètre WAIT = 5 [proposition Jalon]. "
                + "Délai : 5 jours ouvrés (du lundi au vendredi, hors jours fériés, zone Métropole). "
                + "Ne comptent pas : samedi 6 février 2027, dimanche 7 février 2027. "
                + "5 jours ouvrés après le lundi 1er février 2027 : lundi 8 février 2027. "
                + "Ce jour est ouvré : il n'y a pas de report. Date : lundi 8 février 2027.",
                ExplanationText.ofDate(steps));
    }

    @Test
    void planShouldCiteTheItemWhereItsRuleCitesNothing() {
        DateRule silent = new DateRule("G", Edge.END, Quantity.of(1), DelayUnit.WEEK, false,
                fr.jalon.kernel.legaltime.Direction.AFTER, null, fr.jalon.features.programme.definition.Provenance.UNSAID);
        sample.session("A", "TEAM", silent);
        assertEquals("Texte 2020, art. 4.2", tree.item(sample, tree.team1, "A").end().explanation().get(1).source());
    }

    @Test
    void planShouldGiveAWindowWhereTheSourceSaysAbout() {
        sample.milestone("M", "CONTRACT", Sample.about(Sample.days(10, "T"), 3));
        CalculatedDate date = tree.item(sample, tree.contract, "M").end();
        assertEquals(day("2027-01-14"), date.date());
        assertEquals(day("2027-01-11"), date.earliest());
        assertEquals(day("2027-01-17"), date.latest());
        assertTrue(ExplanationText.ofDate(date.explanation()).contains("Date approximative, à 3 jours près"));
    }

    @Test
    void planShouldCountSessionsWhereTheyAreHeldAndDelaysAtTheBuyers() {
        tree.give(tree.team1, "G", "2027-12-17");
        tree.replace(tree.team1, null, null, HolidayZone.LA_REUNION);
        DateRule twoDays = Sample.rule("G", Quantity.of(2), DelayUnit.OUVRE, true);
        sample.session("A", "TEAM", twoDays).deliverable("D", "TEAM", twoDays, Occurrence.ONCE);
        assertEquals(day("2027-12-22"), tree.end(sample, tree.team1, "A"));
        assertEquals(day("2027-12-21"), tree.end(sample, tree.team1, "D"));
    }

    @Test
    void planShouldNotLetARolledOverSessionGoOnAtTheWeekend() {
        tree.give(tree.team1, "G", "2027-02-05");
        sample.session("ROLLED", "TEAM", Sample.rule("G", Quantity.of(0), DelayUnit.CALENDAIRE, true), 2, null)
                .session("RAW", "TEAM", Sample.rule("G", Quantity.of(0), DelayUnit.CALENDAIRE, false), 2, null);
        assertEquals(day("2027-02-05"), tree.item(sample, tree.team1, "ROLLED").start().date());
        assertEquals(day("2027-02-08"), tree.end(sample, tree.team1, "ROLLED"));
        assertEquals(day("2027-02-06"), tree.end(sample, tree.team1, "RAW"));
    }

    @Test
    void planShouldDateMinutesFromTheLastDayOfTheirSession() {
        sample.session("A", "TEAM", Sample.days(0, "G"), 2,
                Sample.rule(DateRule.SESSION, Quantity.of(5), DelayUnit.OUVRE, true));
        assertEquals(day("2027-02-09"), tree.item(sample, tree.team1, "A").minutesDue().date());
    }

    @Test
    void planShouldMakeOneObligationPerSession() {
        sample.session("A", "TEAM", Sample.days(7, "G")).session("B", "TEAM", Sample.days(37, "G"))
                .deliverable("D", "PLACE", Sample.days(3, DateRule.SESSION), Sample.perSession("A", "B"));
        CalculatedPlan plan = tree.plan(sample);
        CalculatedItem second = plan.item(new ItemKey(tree.places.get(0), "D", "B")).orElseThrow();
        assertEquals(day("2027-03-13"), second.end().date());
        assertEquals("Livrable D (B)", second.title());
        assertNull(second.start());
        assertTrue(second.contractual());
    }

    @Test
    void planShouldLeaveOutASessionThatAParameterSwitchesOff() {
        sample.parameter("MODE", "WITHOUT").sessionOnlyIf("A", "MODE", "WITH", Sample.days(7, "G"))
                .session("B", "TEAM", Sample.days(1, "A"))
                .deliverable("D", "PLACE", Sample.days(3, DateRule.SESSION), Sample.perSession("A", "B"));
        CalculatedPlan without = tree.plan(sample);
        assertTrue(without.items().stream().noneMatch(item -> item.key().code().equals("A")
                || item.key().occurrence().equals("A")));
        assertEquals("« Séance A » n'est pas prévue avec les paramètres choisis.",
                tree.item(sample, tree.team1, "B").end().missing());
        tree.set.put("MODE", "WITH");
        assertEquals(day("2027-02-09"), tree.end(sample, tree.team1, "B"));
    }

    @Test
    void planShouldMakeOneObligationPerPeriodAndCutTheLastOneShort() {
        tree.give(tree.team1, "G", "2027-01-31");
        sample.deliverable("D", "TEAM", Sample.days(5, DateRule.PERIOD), Sample.perPeriod(Quantity.of(1),
                DelayUnit.MONTH, Sample.days(0, "G"), Sample.days(100, "G")));
        List<CalculatedItem> items = tree.plan(sample).items().stream()
                .filter(item -> item.key().nodeId().equals(tree.team1)).toList();
        // periods end before 28 February, 31 March, 30 April; the last one ends with the hundredth day, 11 May
        assertEquals(List.of(day("2027-03-04"), day("2027-04-04"), day("2027-05-04"), day("2027-05-16")),
                items.stream().map(item -> item.end().date()).toList());
        assertEquals("Livrable D (période 4, du 30 avril 2027 au 11 mai 2027)", items.get(3).title());
        assertEquals(List.of("1", "2", "3", "4"), items.stream().map(item -> item.key().occurrence()).toList());
    }

    @Test
    void planShouldMakeNoPeriodWhileItsLimitsAreUnknown() {
        tree.origins.clear();
        sample.deliverable("D", "TEAM", Sample.days(5, DateRule.PERIOD), Sample.perPeriod(Quantity.of(1),
                DelayUnit.MONTH, Sample.days(0, "G"), Sample.days(100, "G")));
        assertTrue(tree.plan(sample).items().isEmpty());
    }

    @Test
    void planShouldCountWhatDependsOnAHeldDateFromWhereItIsHeld() {
        sample.session("A", "TEAM", Sample.days(10, "G"), 2, null).session("B", "TEAM", Sample.days(10, "A"));
        tree.pins.put(new ItemKey(tree.team1, "A", ""), new Pin(day("2027-03-01"), Pin.Kind.AGREED, "avec le lieu 1"));
        CalculatedItem held = tree.item(sample, tree.team1, "A");
        assertEquals(day("2027-03-01"), held.start().date());
        assertEquals(day("2027-02-11"), held.start().byRule());
        assertEquals(day("2027-03-02"), held.end().date());
        assertEquals(day("2027-03-12"), tree.end(sample, tree.team1, "B"));
        assertTrue(ExplanationText.ofDate(held.start().explanation())
                .endsWith("Date convenue : avec le lieu 1 : lundi 1er mars 2027."));
    }

    @Test
    void planShouldKeepAnObligationWithoutAnyDueRule() {
        sample.deliverable("D", "PLACE", null, Occurrence.ONCE);
        CalculatedItem item = tree.item(sample, tree.places.get(0), "D");
        assertEquals("Aucune date n'est fixée pour « Livrable D ».", item.end().missing());
    }

    @Test
    void planShouldDateClausesAndPhases() {
        sample.clause("END", Sample.months("18", "T")).clause("TEXT", null)
                .phase("P1", Sample.days(0, "G"), Sample.months("1", "G"))
                .phase("P2", Sample.days(1, "P1"), Sample.at(Edge.START, Sample.months("2", "P2")));
        assertEquals(day("2028-07-04"), tree.end(sample, tree.contract, "END"));
        CalculatedItem phase = tree.item(sample, tree.team1, "P2");
        assertEquals(day("2027-03-02"), phase.start().date());
        assertEquals(day("2027-05-02"), phase.end().date());
        assertEquals("P2", phase.phase());
        assertTrue(tree.plan(sample).items().stream().noneMatch(item -> item.key().code().equals("TEXT")));
    }

    @Test
    void planShouldNameTheCircleOfCircularDates() {
        sample.session("A", "TEAM", Sample.days(1, "B")).milestone("B", "TEAM", Sample.days(1, "C"))
                .session("C", "TEAM", Sample.days(1, "A"));
        Problem problem = assertThrows(Problem.class, () -> tree.plan(sample));
        assertEquals(PlannerProblem.CIRCULAR_DATES, problem.code());
        assertTrue(problem.getMessage().contains("A → B → C → A") || problem.getMessage().contains("B → C → A → B")
                || problem.getMessage().contains("C → A → B → C"), problem.getMessage());
    }

    @Test
    void planShouldFindACircleThroughARecurrenceAndOnAnEmptyLevel() {
        sample.deliverable("D", "PLACE", Sample.days(1, "G"), Sample.perPeriod(Quantity.of(1), DelayUnit.MONTH,
                Sample.days(0, "G"), Sample.days(1, "M"))).milestone("M", "PLACE", Sample.days(1, "D"));
        tree.nodes.removeIf(node -> node.level().equals("PLACE"));
        assertThrows(Problem.class, () -> tree.plan(sample));
    }

    @Test
    void planShouldSayWhichParameterTakesADateOutOfBounds() {
        sample.parameter("WAIT", new java.math.BigDecimal("2.25")).session("A", "TEAM",
                Sample.rule("G", Quantity.parse("${WAIT}"), DelayUnit.MONTH, false));
        Problem problem = assertThrows(Problem.class, () -> tree.plan(sample));
        assertEquals(PlannerProblem.DATE_NOT_COMPUTABLE, problem.code());
        assertTrue(problem.getMessage().startsWith("La date de « A » ne se calcule pas"), problem.getMessage());
    }

    @Test
    void planShouldRefuseAPeriodWithoutLengthAndEndlessPeriods() {
        sample.deliverable("D", "TEAM", Sample.days(5, DateRule.PERIOD), Sample.perPeriod(Quantity.of(0),
                DelayUnit.MONTH, Sample.days(0, "G"), Sample.days(100, "G")));
        assertThrows(Problem.class, () -> tree.plan(sample));
        Sample endless = new Sample().deliverable("D", "TEAM", Sample.days(5, DateRule.PERIOD), Sample.perPeriod(
                Quantity.of(1), DelayUnit.CALENDAIRE, Sample.days(0, "G"), Sample.months("24", "G")));
        assertThrows(Problem.class, () -> tree.plan(endless));
    }

    @Test
    void planShouldGiveTheSameAnswerWhateverTheOrderOfTheNodes() {
        sample.session("A", "TEAM", Sample.months("1", "G")).session("B", "PLACE", Sample.days(10, "A"));
        CalculatedPlan plan = tree.plan(sample);
        java.util.Collections.reverse(tree.nodes);
        assertEquals(java.util.Set.copyOf(plan.items()), java.util.Set.copyOf(tree.plan(sample).items()));
    }

    @Test
    void planShouldHoldASessionInEveryPeriodEachWithItsMinutesAndItsOwnPin() {
        tree.give(tree.team1, "G", "2027-02-01");
        tree.pins.put(new ItemKey(tree.team1, "P", "2"), new Pin(day("2027-02-17"), Pin.Kind.AGREED, "avec la direction"));
        sample.recurringSession("P", Sample.perPeriod(Quantity.of(15), DelayUnit.CALENDAIRE, Sample.days(0, "G"),
                Sample.days(40, "G")), Sample.days(0, DateRule.PERIOD), Sample.days(3, DateRule.SESSION));
        List<CalculatedItem> items = tree.plan(sample).items().stream()
                .filter(item -> item.key().nodeId().equals(tree.team1)).toList();
        assertEquals(List.of("Séance P n° 1", "Séance P n° 2", "Séance P n° 3"), items.stream().map(CalculatedItem::title).toList());
        assertEquals(List.of(day("2027-02-15"), day("2027-02-17"), day("2027-03-13")),
                items.stream().map(item -> item.end().date()).toList());
        assertEquals(List.of(day("2027-02-18"), day("2027-02-20"), day("2027-03-16")),
                items.stream().map(item -> item.minutesDue().date()).toList());
    }

    @Test
    void planShouldHoldNoRecurringSessionWhileItsLimitsAreUnknown() {
        tree.origins.clear();
        sample.recurringSession("P", Sample.perPeriod(Quantity.of(15), DelayUnit.CALENDAIRE, Sample.days(0, "G"),
                Sample.days(40, "G")), Sample.days(0, DateRule.PERIOD), null).milestone("M", "TEAM", Sample.days(1, "P"));
        assertEquals(List.of("M", "M"), tree.plan(sample).items().stream().map(item -> item.key().code()).toList());
        assertEquals("« Séance P » n'a pas encore de date.", tree.item(sample, tree.team1, "M").end().missing());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
