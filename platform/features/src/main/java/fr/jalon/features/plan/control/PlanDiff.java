package fr.jalon.features.plan.control;

import fr.jalon.kernel.legaltime.Step;
import fr.jalon.kernel.legaltime.StepKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what moves from one calendar to another. What does not change is not listed. */
public final class PlanDiff {

    private PlanDiff() {
    }

    /** @return the moves in the order of the new calendar, then the items that go away */
    public static List<PlanMove> between(CalculatedPlan before, CalculatedPlan after) {
        Map<ItemKey, CalculatedItem> old = new LinkedHashMap<>();
        before.items().forEach(item -> old.put(item.key(), item));
        List<PlanMove> moves = after.items().stream()
                .flatMap(item -> move(old.remove(item.key()), item).stream()).toList();
        Stream<PlanMove> gone = old.values().stream().map(item -> new PlanMove(item, item.firstDay(), null, false, null,
                "N'est plus prévu avec les nouvelles dates"));
        return Stream.concat(moves.stream(), gone).toList();
    }

    private static Optional<PlanMove> move(CalculatedItem before, CalculatedItem after) {
        if (before == null) {
            return Optional.of(new PlanMove(after, null, after.firstDay(), false, ruleDay(after),
                    "Nouveau avec ces dates"));
        }
        if (!sameDays(before, after)) {
            return Optional.of(new PlanMove(after, before.firstDay(), after.firstDay(), false, ruleDay(after),
                    why(after)));
        }
        boolean ruleMoved = !Objects.equals(ruleDay(before), ruleDay(after));
        return after.pin() != null && ruleMoved ? Optional.of(new PlanMove(after, before.firstDay(), after.firstDay(), true,
                ruleDay(after), after.pin().why())) : Optional.empty();
    }

    private static boolean sameDays(CalculatedItem one, CalculatedItem other) {
        return Objects.equals(one.firstDay(), other.firstDay()) && Objects.equals(one.end().date(), other.end().date());
    }

    private static LocalDate ruleDay(CalculatedItem item) {
        return item.start() == null ? item.end().byRule() : item.start().byRule();
    }

    private static String why(CalculatedItem item) {
        CalculatedDate first = item.start() == null ? item.end() : item.start();
        if (!first.isKnown()) {
            return first.missing();
        }
        return first.explanation().stream().filter(step -> step.kind() == StepKind.EVENT).findFirst()
                .map(Step::note).map(base -> "Suit : " + base).orElse("Suit ses règles");
    }
}
