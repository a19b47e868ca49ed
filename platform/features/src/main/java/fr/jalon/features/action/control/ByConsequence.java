package fr.jalon.features.action.control;

import fr.jalon.features.action.PendingAction;
import java.time.LocalDate;
import java.util.Comparator;

/** What costs most to leave undone comes first: late with an effect, late, then by due day, those with an effect before. */
final class ByConsequence implements Comparator<PendingAction> {

    private static final Comparator<PendingAction> ORDER = Comparator
            .comparing((PendingAction a) -> !(a.late() && a.effect() != null))
            .thenComparing(a -> !a.late())
            .thenComparing(a -> a.dueOn() == null ? LocalDate.MAX : a.dueOn())
            .thenComparing(a -> a.effect() == null)
            .thenComparing(PendingAction::title)
            .thenComparing(PendingAction::id);

    @Override
    public int compare(PendingAction one, PendingAction other) {
        return ORDER.compare(one, other);
    }
}
