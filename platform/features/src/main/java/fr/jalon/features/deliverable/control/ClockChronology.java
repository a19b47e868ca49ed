package fr.jalon.features.deliverable.control;

import fr.jalon.features.chronology.Doers;
import fr.jalon.features.chronology.Fact;
import fr.jalon.features.chronology.Fact.Detail;
import fr.jalon.features.chronology.Stamp;
import fr.jalon.features.deliverable.entity.Deadline;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.legaltime.ExplanationText;
import fr.jalon.kernel.legaltime.Step;
import fr.jalon.kernel.legaltime.UncountedDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The clocks of a deliverable with their whole explanation as it was kept when each was computed. */
@ApplicationScoped
class ClockChronology {

    private static final Set<String> CHANGES = Set.of("deadline-suspended", "deadline-resumed", "deadline-extended");

    @Inject
    private ObligationBook book;

    @Inject
    private Doers doers;

    @Inject
    private Audit audit;

    List<Fact> facts(Obligation obligation) {
        List<Deadline> deadlines = book.deadlines(obligation.id());
        Map<UUID, Deadline> byId = deadlines.stream().collect(Collectors.toMap(Deadline::id, Function.identity()));
        List<Fact> facts = new ArrayList<>();
        for (Deadline deadline : deadlines) {
            Deadline former = deadline.supersedesId() == null ? null : byId.get(deadline.supersedesId());
            Instant at = former == null ? deadline.startedAt() : former.endedAt();
            facts.add(Fact.at(at, obligation.nodeId(), "Délai « " + deadline.label() + " » " + (former == null ? "ouvert" : "recalculé")
                    + DeliverableChronology.name(obligation), null, explained(deadline)));
            if (deadline.state() == Deadline.State.EXPIRED || deadline.state() == Deadline.State.TOOK_EFFECT) {
                facts.add(Fact.at(deadline.endedAt(), obligation.nodeId(), "Délai « " + deadline.label() + " » échu"
                        + DeliverableChronology.name(obligation), null, Fact.details("Effet", ClockWords.effect(deadline))));
            }
        }
        audit.history(obligation.id()).stream().filter(entry -> CHANGES.contains(entry.action()) && entry.payload() != null)
                .forEach(entry -> facts.add(Fact.at(entry.at(), obligation.nodeId(), entry.payload(), doers.by(entry.personId(), null), List.of())));
        return facts;
    }

    private static List<Detail> explained(Deadline deadline) {
        ZoneId zone = ZoneId.of(deadline.timeZone());
        List<Step> steps = StepsJson.read(deadline.explanation());
        List<Detail> details = new ArrayList<>();
        ExplanationText.sentences(steps).forEach(sentence -> details.add(new Detail("Calcul", sentence)));
        UncountedDay.of(steps).forEach(day -> details.add(new Detail("Jour non décompté", Stamp.of(day.date()) + ", " + day.reason()
                + (day.article() == null ? "" : " (" + day.article() + ")"))));
        details.addAll(Fact.details("Jours fériés", deadline.holidayZone().label(), "Échéance", Stamp.of(deadline.dueOn()),
                "Fin du délai", Stamp.of(deadline.dueAt(), zone), "Silence", ClockWords.effect(deadline),
                "Suspendu à compter du", Stamp.of(deadline.suspendedOn()), "Motif de la suspension", deadline.suspensionMotive(),
                "État au jour du dossier", ClockWords.state(deadline),
                "Acte fait le", Stamp.of(deadline.answeredAt(), zone)));
        return details;
    }
}
