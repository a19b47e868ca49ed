package fr.jalon.features.session.control;

import fr.jalon.features.people.Access;
import fr.jalon.features.plan.PlanLine;
import fr.jalon.features.plan.PlanLines;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Finds one meeting in a calendar. */
@ApplicationScoped
public class MeetingLines {

    @Inject
    private PlanLines lines;

    @Inject
    private Access access;

    /** @throws Problem NOT_FOUND for what is no dated meeting or may not be seen; FORBIDDEN without that right there */
    public PlanLine require(UUID engagementId, UUID itemId, SeatRight right) {
        PlanLine line = lines.of(engagementId).stream().filter(one -> one.item().id().equals(itemId) && "SESSION".equals(one.item().kind()))
                .filter(one -> one.item().end() != null && access.may(one.item().nodeId(), SeatRight.SEE)).findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND, "Cette séance ne figure pas dans ce calendrier."));
        access.require(engagementId, line.item().nodeId(), right);
        return line;
    }
}
