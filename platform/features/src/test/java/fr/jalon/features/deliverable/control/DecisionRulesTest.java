package fr.jalon.features.deliverable.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.jalon.features.deliverable.DeliverableProblem;
import fr.jalon.features.deliverable.entity.ActingPerson;
import fr.jalon.features.deliverable.entity.Decision;
import fr.jalon.features.deliverable.entity.Delivery;
import fr.jalon.features.deliverable.entity.Observation;
import fr.jalon.features.programme.definition.ApprovalDefinition;
import fr.jalon.features.programme.definition.DecisionDefinition;
import fr.jalon.features.programme.definition.DecisionDefinition.Effect;
import fr.jalon.features.programme.definition.DecisionDefinition.Moment;
import fr.jalon.features.programme.definition.DecisionDefinition.Presence;
import fr.jalon.features.programme.definition.Provenance;
import fr.jalon.kernel.legaltime.DelayUnit;
import fr.jalon.kernel.problem.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {

    private static final UUID SUBJECT = UUID.randomUUID();
    private static final ActingPerson SOMEONE = new ActingPerson(UUID.randomUUID(), UUID.randomUUID(), "Camille");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final DecisionDefinition YES = kind("YES", Effect.ADMITTED, Presence.NONE, Presence.NONE, Presence.NONE,
        EnumSet.allOf(Moment.class));
    private static final DecisionDefinition CHEAPER = kind("CHEAPER", Effect.ADMITTED_REDUCED, Presence.REQUIRED,
        Presence.REQUIRED, Presence.NONE, EnumSet.allOf(Moment.class));
    private static final DecisionDefinition AGAIN = kind("AGAIN", Effect.POSTPONED, Presence.REQUIRED, Presence.NONE,
        Presence.REQUIRED, EnumSet.of(Moment.FIRST_DELIVERY));
    private static final DecisionDefinition NO = kind("NO", Effect.REFUSED, Presence.OPTIONAL, Presence.NONE, Presence.NONE,
        EnumSet.of(Moment.REDELIVERY, Moment.OBSERVATIONS));
    private static final ApprovalDefinition APPROVAL = new ApprovalDefinition("a", "Accord", "p.bpmn", "p",
        List.of(YES, CHEAPER, AGAIN, NO), List.of(), List.of(), null);

    private final Delivery first = delivered(1, NOON);
    private final Decision again = decided(first, AGAIN, NOON.plusSeconds(60));

    @Test
    void firstDeliveryShouldOfferWhatIsDeclaredForIt() {
        assertEquals(List.of(YES, CHEAPER, AGAIN), DecisionRules.after(APPROVAL, List.of(), List.of(first), List.of()).allowed());
    }

    @Test
    void momentShouldFollowWhatAnswersThePostponement() {
        Delivery second = delivered(2, NOON.plusSeconds(120));
        Observation observed = new Observation(SUBJECT, first.id(), "Non.", SOMEONE, NOON.plusSeconds(120));
        assertEquals(Moment.REDELIVERY, DecisionRules.moment(List.of(again), List.of(first, second), List.of()));
        assertEquals(Moment.OBSERVATIONS, DecisionRules.moment(List.of(again), List.of(first), List.of(observed)));
        assertEquals(List.of(YES, CHEAPER, NO),
            DecisionRules.after(APPROVAL, List.of(again), List.of(first), List.of(observed)).allowed());
    }

    @Test
    void refusalShouldStartANewRound() {
        Decision refused = decided(first, NO, NOON.plusSeconds(60));
        assertEquals(Moment.FIRST_DELIVERY,
            DecisionRules.moment(List.of(refused), List.of(first, delivered(2, NOON.plusSeconds(99))), List.of()));
    }

    @Test
    void checkShouldAskForWhatTheKindMustCarry() {
        assertEquals(YES, rules().check("YES", content(null, null, null)));
        assertEquals(CHEAPER, rules().check("CHEAPER", content("Incomplet", "150.50", null)));
        assertEquals(AGAIN, rules().check("AGAIN", content("Incomplet", null, 10)));
        assertEquals(List.of("motive", "amount"), fields("CHEAPER", content(null, null, null)));
        assertEquals(List.of("motive", "delayDays"), fields("AGAIN", content(null, null, null)));
    }

    @Test
    void checkShouldRefuseWhatTheKindDoesNotCarryAndImpossibleValues() {
        assertEquals(List.of("motive", "amount", "delayDays"), fields("YES", content("Bravo", "1", 3)));
        assertEquals(List.of("amount"), fields("CHEAPER", content("Incomplet", "-1", null)));
        assertEquals(List.of("amount"), fields("CHEAPER", content("Incomplet", "1.005", null)));
        assertEquals(List.of("delayDays"), fields("AGAIN", content("Incomplet", null, 0)));
        assertEquals(List.of("delayDays"), fields("AGAIN", content("Incomplet", null, 100_000)));
        assertEquals(List.of("kind"), fields("NO", content(null, null, null)));
        assertEquals(List.of("kind"), fields("MAYBE", content(null, null, null)));
        assertEquals(List.of("kind"), fields(null, content(null, null, null)));
    }

    @Test
    void replacementShouldBeTakenAtTheMomentOfTheReplacedAndBeMotivated() {
        Delivery second = delivered(2, NOON.plusSeconds(120));
        Decision admitted = decided(second, YES, NOON.plusSeconds(180));
        Decision cheaper = decided(second, CHEAPER, NOON.plusSeconds(240));
        DecisionRules rules = DecisionRules.replacing(APPROVAL, List.of(again, admitted, cheaper), List.of(first, second), List.of());
        assertEquals(List.of(YES, CHEAPER, NO), rules.allowed());
        assertEquals(YES, rules.check("YES", content("Erreur de version.", null, null)));
        Problem refused = assertThrows(Problem.class, () -> rules.check("YES", content(null, null, null)));
        assertEquals("motive", refused.errors().get(0).field());
    }

    private DecisionRules rules() {
        return DecisionRules.after(APPROVAL, List.of(), List.of(first), List.of());
    }

    private List<String> fields(String kind, Decision.Content content) {
        Problem refused = assertThrows(Problem.class, () -> rules().check(kind, content));
        assertEquals(DeliverableProblem.BAD_DECISION, refused.code());
        return refused.errors().stream().map(Problem.FieldError::field).toList();
    }

    private static Decision.Content content(String motive, String amount, Integer delay) {
        return new Decision.Content(motive, amount == null ? null : new BigDecimal(amount), delay);
    }

    private static Delivery delivered(int number, Instant at) {
        return new Delivery(SUBJECT, number, SOMEONE, "Le titulaire", at);
    }

    private static Decision decided(Delivery delivery, DecisionDefinition kind, Instant at) {
        return new Decision(SUBJECT, delivery.id(), kind, new Decision.Content(null, null, null), SOMEONE, at);
    }

    private static DecisionDefinition kind(String code, Effect effect, Presence motive, Presence amount, Presence delay,
            Set<Moment> allowed) {
        return new DecisionDefinition(code, code, code, effect, motive, amount, delay,
            delay == Presence.NONE ? null : DelayUnit.CALENDAIRE, allowed, null, Provenance.UNSAID);
    }
}
