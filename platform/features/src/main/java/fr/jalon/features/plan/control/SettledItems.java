package fr.jalon.features.plan.control;

import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.legaltime.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lies before the day from which a parameter has another value: it stays, and what counts from it counts from there. */
final class SettledItems {

    private final CalculatedPlan former;
    private final Map<ItemKey, Pin> held;
    private final LocalDate since;
    private final Map<ItemKey, CalculatedItem> settled = new LinkedHashMap<>();

    /** @param held dates that people hold; they stay in any case */
    SettledItems(CalculatedPlan former, Map<ItemKey, Pin> held, LocalDate since) {
        this.former = former;
        this.held = held;
        this.since = since;
        former.items().stream().filter(item -> !held.containsKey(item.key()))
                .filter(item -> day(item).isKnown() && day(item).date().isBefore(since))
                .forEach(item -> settled.put(item.key(), item));
    }

    /** The day that a pin would hold: the first of a session, the last of anything else. */
    private static CalculatedDate day(CalculatedItem item) {
        return item.kind() == ItemKind.SESSION ? item.start() : item.end();
    }

    Map<ItemKey, Pin> pins() {
        Map<ItemKey, Pin> pins = new HashMap<>(held);
        settled.forEach((key, item) -> pins.put(key, pin(item)));
        return pins;
    }

    private Pin pin(CalculatedItem item) {
        return new Pin(day(item).date(), Pin.Kind.SETTLED, "le nouveau paramètre vaut à compter du " + FrenchDate.day(since));
    }

    /** @return the calendar of the new values, with what is settled as it was; nothing new appears in the past */
    CalculatedPlan keptIn(CalculatedPlan next) {
        List<CalculatedItem> items = new ArrayList<>();
        Map<ItemKey, CalculatedItem> left = new LinkedHashMap<>(settled);
        for (CalculatedItem item : next.items()) {
            CalculatedItem before = left.remove(item.key());
            if (before != null) {
                items.add(staying(before, day(item).byRule()));
            } else if (former.item(item.key()).isPresent() || item.firstDay() == null || !item.firstDay().isBefore(since)) {
                items.add(item);
            }
        }
        left.values().forEach(gone -> items.add(staying(gone, null)));
        items.sort(Planner.BY_DATE);
        return new CalculatedPlan(List.copyOf(items), next.warnings());
    }

    private CalculatedItem staying(CalculatedItem item, LocalDate byRule) {
        if (day(item).date().equals(byRule)) {
            return item;
        }
        Pin pin = pin(item);
        Step why = Step.remark(Pin.Kind.SETTLED.name(), null, pin.why());
        boolean session = item.kind() == ItemKind.SESSION;
        return new CalculatedItem(item.key(), item.kind(), item.phase(), item.title(),
                session ? item.start().staying(byRule, why) : item.start(), session ? item.end() : item.end().staying(byRule, why),
                item.minutesDue(), item.contractual(), pin);
    }
}
