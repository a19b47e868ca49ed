package fr.jalon.features.deadline;

import fr.jalon.features.chronology.Fact;
import fr.jalon.features.chronology.Fact.Detail;
import fr.jalon.features.chronology.Stamp;
import fr.jalon.kernel.legaltime.ExplanationText;
import fr.jalon.kernel.legaltime.Step;
import fr.jalon.kernel.legaltime.UncountedDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What a chronology tells of a clock: its whole explanation as it was kept when it was computed. */
public final class ClockFacts {

    private ClockFacts() {
    }

    /** @return why it ends on its day, and how it stands */
    public static List<Detail> explained(Deadline deadline) {
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
