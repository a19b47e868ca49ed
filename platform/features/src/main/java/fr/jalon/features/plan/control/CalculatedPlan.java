package fr.jalon.features.plan.control;

import java.util.List;
import java.util.Optional;

/**
 * A calendar.
 *
 * @param items    by first day; those without a date last
 * @param warnings in the order of their declaration
 */
public record CalculatedPlan(List<CalculatedItem> items, List<PlanWarning> warnings) {

    /** @return the item of that key */
    public Optional<CalculatedItem> item(ItemKey key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }
}
