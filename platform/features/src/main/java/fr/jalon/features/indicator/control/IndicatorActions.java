package fr.jalon.features.indicator.control;

import fr.jalon.features.action.ActionSource;
import fr.jalon.features.action.PendingAction;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.indicator.entity.CollectionPeriod;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.programme.definition.CollectionDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.FrenchDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Measures that wait for the current person: to be entered once their period has ended, or to be validated. */
@ApplicationScoped
public class IndicatorActions implements ActionSource {

    @Inject
    private IndicatorBook book;

    @Inject
    private RecordClosings closings;

    @Inject
    private Assignees assignees;

    @Inject
    private Engagements engagements;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Override
    public List<PendingAction> actions() {
        LocalDate today = space.today();
        List<CollectionPeriod> awaited = book.awaited(today);
        Set<UUID> in = awaited.stream().map(CollectionPeriod::engagementId).collect(Collectors.toSet());
        Assignees.Roll roll = assignees.in(in);
        RecordClosings.Closings closed = closings.in(in);
        List<PendingAction> found = new ArrayList<>();
        for (CollectionPeriod period : awaited) {
            engagements.definition(period.engagementId()).collection(period.collection()).ifPresent(collection -> {
                if (period.missing() > 0 && !closed.closed(period) && roll.enter(period, collection).contains(me.id())) {
                    found.add(enter(period, collection, today));
                }
                if (period.unvalidated() > 0 && roll.validate(period, collection).contains(me.id())) {
                    found.add(validate(period, collection));
                }
            });
        }
        return found;
    }

    private PendingAction enter(CollectionPeriod period, CollectionDefinition collection, LocalDate today) {
        String what = period.missing() == 1 ? "Une mesure manque" : period.missing() + " mesures manquent";
        return new PendingAction(period.id(), "COLLECT", collection.label() + ", " + days(period), what + " sur " + period.expected() + ".",
                place(period), period.engagementId(), period.dueOn(), period.dueOn().isBefore(today), null, null,
                path(period.engagementId(), period.nodeId()), "Saisir");
    }

    private PendingAction validate(CollectionPeriod period, CollectionDefinition collection) {
        String what = period.unvalidated() == 1 ? "Une mesure attend votre validation." : period.unvalidated() + " mesures attendent votre validation.";
        return new PendingAction(period.id(), "VALIDATE_MEASURES", collection.label() + ", " + days(period), what, place(period),
                period.engagementId(), null, false, null, null, path(period.engagementId(), period.nodeId()), "Valider");
    }

    static String days(CollectionPeriod period) {
        return "du " + FrenchDate.day(period.firstOn()) + " au " + FrenchDate.day(period.lastOn());
    }

    private PendingAction.Place place(CollectionPeriod period) {
        NodeRef node = engagements.node(period.nodeId());
        return new PendingAction.Place(node.id(), node.label(), node.path());
    }

    static String path(UUID engagementId, UUID nodeId) {
        return "/projets/" + engagementId + "/indicateurs?noeud=" + nodeId;
    }
}
