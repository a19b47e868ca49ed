package fr.jalon.features.plan;

import java.util.List;
import java.util.UUID;

/** The calendar with everything that screens show; checks no right. */
public interface PlanLines {

    /** @return items that are foreseen, by date, those without a date last; one statement */
    List<PlanLine> of(UUID engagementId);
}
