package fr.jalon.features.plan.control;

import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.plan.AddedItems;
import fr.jalon.features.plan.PlanRecomputed;
import fr.jalon.features.plan.entity.PlanItem;
import fr.jalon.kernel.json.Jsons;
import fr.jalon.kernel.persistence.Persistence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Keeps what people add to a calendar beside what its rules give. */
@ApplicationScoped
public class AddedItemBook implements AddedItems {

    private static final String WHY = "Date fixée par une personne : aucune règle ne la calcule.";

    @Inject
    private Persistence persistence;

    @Inject
    private CurrentPerson me;

    @Inject
    private Event<PlanRecomputed> recomputed;

    @Inject
    private Clock clock;

    @Override
    public UUID add(Added item) {
        PlanItem added = persistence.add(PlanItem.added(item.engagementId(), item.nodeId(), item.code()));
        place(added, item);
        persistence.flush();
        return added.id();
    }

    @Override
    public void change(UUID itemId, Added item) {
        place(persistence.find(PlanItem.class, itemId).filter(PlanItem::added).orElseThrow(), item);
        persistence.flush();
        recomputed.fire(new PlanRecomputed(item.engagementId()));
    }

    private void place(PlanItem added, Added item) {
        added.take(new PlanItem.Computed(ItemKind.SESSION.name(), 0, null, item.title(), item.start(), item.end(), 0, null, false,
                Jsons.object().add("rule", WHY).add("steps", Jsons.array()).add("days", Jsons.array()).build().toString()));
        if (!item.start().equals(added.pinDay())) {
            added.pin(Pin.Kind.AGREED.name(), item.start(), WHY, me.id(), clock.instant());
        }
    }

    @Override
    public void withdraw(UUID itemId) {
        persistence.find(PlanItem.class, itemId).filter(PlanItem::added).orElseThrow().withdraw(clock.instant());
        persistence.flush();
    }
}
