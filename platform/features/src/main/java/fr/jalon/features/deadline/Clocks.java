package fr.jalon.features.deadline;

import fr.jalon.features.deadline.Deadline.Subject;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.programme.definition.ClockDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.ComputedDate;
import fr.jalon.kernel.legaltime.Delay;
import fr.jalon.kernel.legaltime.DelayRule;
import fr.jalon.kernel.legaltime.Direction;
import fr.jalon.kernel.legaltime.HolidayZone;
import fr.jalon.kernel.legaltime.LegalTime;
import fr.jalon.kernel.legaltime.Step;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.wakeup.Wakeups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Starts, ends and finds clocks. Each is computed once, in the contract's holiday zone, and kept with its reasons. */
@ApplicationScoped
public class Clocks {

    @Inject
    private Persistence persistence;

    @Inject
    private Engagements engagements;

    @Inject
    private SpaceSettings space;

    @Inject
    private LegalTime legalTime;

    @Inject
    private Wakeups wakeups;

    /**
     * Starts a declared clock.
     *
     * @param wakeup kind of the wake-up that tells its end, with the clock's identifier
     */
    public Deadline start(Subject subject, ClockDefinition clock, Delay delay, String wakeup, Instant now) {
        LocalDate start = now.atZone(space.timeZone()).toLocalDate();
        HolidayZone zone = engagements.zone(subject.nodeId());
        ComputedDate computed = legalTime.compute(start, new DelayRule(delay, clock.rollOver(), Direction.AFTER), zone,
                space.timeZone()).explainedBy(reasons(subject, clock, start));
        Deadline deadline = new Deadline(subject, clock, now);
        deadline.counted(start, zone, space.timeZone(), computed, StepsJson.write(computed.explanation()));
        persistence.add(deadline);
        wakeups.schedule(wakeup, deadline.id(), computed.dueInstant());
        return deadline;
    }

    private List<Step> reasons(Subject subject, ClockDefinition clock, LocalDate start) {
        String citation = engagements.definition(subject.engagementId()).citation(clock.provenance());
        return List.of(Step.event(clock.start().name(), start, null, clock.start().label()),
                Step.rule(clock.code(), citation.isEmpty() ? null : citation, clock.label()));
    }

    /** Whoever had to act did: the clock stops, or stays over and was answered too late. */
    public void answer(Deadline deadline, String wakeup, Instant now) {
        deadline.answered(now);
        wakeups.cancel(wakeup, deadline.id());
    }

    /** What it ran for fell away: nobody has to act any more. */
    public void drop(Deadline deadline, String wakeup, Instant now) {
        if (deadline.endedAt() == null) {
            deadline.end(Deadline.State.DROPPED, now);
        }
        wakeups.cancel(wakeup, deadline.id());
    }

    /** @return clocks of a subject, oldest first */
    public List<Deadline> of(UUID subjectId) {
        return persistence.list(Deadline.class, "SELECT d FROM Deadline d WHERE d.subjectId = ?1 ORDER BY d.startedAt, d.id", subjectId);
    }

    /** @return clocks of all subjects of a kind that run or are suspended, or are over and were not answered, oldest first */
    public List<Deadline> open(String subjectKind) {
        return persistence.list(Deadline.class, "SELECT d FROM Deadline d WHERE d.subjectKind = ?1 AND d.answeredAt IS NULL AND d.state IN ?2"
                + " ORDER BY d.startedAt", subjectKind, Deadline.OPEN);
    }

    /** @return the clock of that identifier */
    public Optional<Deadline> find(UUID id) {
        return persistence.find(Deadline.class, id);
    }

    /** @return the row as it is now, after whatever was waited for */
    public Deadline refreshed(UUID id) {
        Deadline found = persistence.em().find(Deadline.class, id);
        persistence.em().refresh(found);
        return found;
    }
}
