package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.DeliverableProblem;
import fr.jalon.features.deadline.StepsJson;
import fr.jalon.features.deliverable.entity.ActingPerson;
import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.legaltime.ComputedDate;
import fr.jalon.kernel.legaltime.Delay;
import fr.jalon.kernel.legaltime.DelayUnit;
import fr.jalon.kernel.legaltime.Extension;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.legaltime.LegalTime;
import fr.jalon.kernel.legaltime.LegalTimeException;
import fr.jalon.kernel.legaltime.Suspension;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.wakeup.Wakeups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Whoever decides suspends, resumes or extends the clock that counts now, and says why. The date is computed again from the
 * explanation of the former one; the new clock supersedes it and takes over its wake-up.
 */
@ApplicationScoped
public class DeadlineChanges {

    private static final int LONGEST = 3660;

    @Inject
    private ObligationBook book;

    @Inject
    private Actors actors;

    @Inject
    private LegalTime legalTime;

    @Inject
    private Wakeups wakeups;

    @Inject
    private History history;

    @Inject
    private Clock clock;

    /** What an act is about. */
    private record Act(Obligation obligation, ActingPerson by, Deadline deadline, String motive) {
    }

    private Act begin(UUID obligationId, String motive) {
        Obligation obligation = book.lock(obligationId);
        actors.requireSight(obligation);
        Deadline deadline = Standing.clock(obligation, book.deadlines(obligation.id())).orElseThrow(() -> new Problem(
                DeliverableProblem.NO_CLOCK, "Aucun délai ne court sur ce livrable en ce moment."));
        ActingPerson by = actors.require(obligation, SeatRight.DECIDE, obligation.validator());
        return new Act(obligation, by, deadline, Drafting.requireText("motive", motive, "Motivez votre décision."));
    }

    /** @return whether the current person may change the clocks of an obligation */
    public boolean may(Obligation obligation) {
        return actors.may(obligation, SeatRight.DECIDE, obligation.validator());
    }

    /** Stops the count from a day on, which is the first that does not count. */
    public void suspend(UUID obligationId, LocalDate from, String motive) {
        Act act = begin(obligationId, motive);
        requireRunning(act.deadline());
        // Asked of the engine, so that what it would refuse at the resumption is refused now.
        computed("from", () -> legalTime.suspend(known(act.deadline()), new Suspension(from, from, act.motive())));
        act.deadline().suspend(from, act.motive());
        wakeups.cancel(Deadlines.WAKEUP, act.deadline().id());
        history.note(act.obligation(), "deadline-suspended", act.by().name() + " a suspendu le délai « " + act.deadline().label()
                + " » à compter du " + FrenchDate.day(from) + ". Motif : " + act.motive());
    }

    /** Lets a suspended clock run again from a day on, which is the first that counts. */
    public void resume(UUID obligationId, LocalDate on, String motive) {
        Act act = begin(obligationId, motive);
        Deadline deadline = act.deadline();
        if (!deadline.suspended()) {
            throw new Problem(DeliverableProblem.NO_CLOCK, "Ce délai n'est pas suspendu : rechargez la page.");
        }
        if (on == null || on.isBefore(deadline.suspendedOn())) {
            throw Problem.field("on", "Le délai est suspendu depuis le " + FrenchDate.day(deadline.suspendedOn())
                    + " : donnez ce jour ou un jour qui le suit.");
        }
        ComputedDate due = on.equals(deadline.suspendedOn()) ? known(deadline) : computed("on", () -> legalTime.suspend(known(deadline),
                new Suspension(deadline.suspendedOn(), on.minusDays(1), deadline.suspensionMotive())));
        supersede(deadline, due);
        history.note(act.obligation(), "deadline-resumed", act.by().name() + " a fait reprendre le délai « " + deadline.label()
                + " » le " + FrenchDate.day(on) + " ; nouvelle échéance : " + FrenchDate.full(due.due()) + ". Motif : " + act.motive());
    }

    /** Gives more time to a clock that runs. */
    public void extend(UUID obligationId, Integer amount, String unit, String motive) {
        Act act = begin(obligationId, motive);
        requireRunning(act.deadline());
        if (amount == null || amount < 1 || amount > LONGEST) {
            throw Problem.field("amount", "Donnez une durée de 1 à " + LONGEST + ".");
        }
        DelayUnit counted = Arrays.stream(DelayUnit.values()).filter(u -> u.name().equals(unit)).findFirst()
                .orElseThrow(() -> Problem.field("unit", "Choisissez une unité de la liste."));
        ComputedDate due = computed("amount", () -> legalTime.extend(known(act.deadline()), new Extension(Delay.of(amount, counted), act.motive())));
        supersede(act.deadline(), due);
        history.note(act.obligation(), "deadline-extended", act.by().name() + " a prolongé le délai « " + act.deadline().label()
                + " » de " + Delay.of(amount, counted).label() + " ; nouvelle échéance : " + FrenchDate.full(due.due()) + ". Motif : "
                + act.motive());
    }

    private void requireRunning(Deadline deadline) {
        if (deadline.suspended()) {
            throw new Problem(DeliverableProblem.NO_CLOCK, "Ce délai est suspendu : faites-le d'abord reprendre.");
        }
        if (!deadline.running() || !clock.instant().isBefore(deadline.dueAt())) {
            throw new Problem(DeliverableProblem.NO_CLOCK, "Ce délai est échu depuis le " + FrenchDate.day(deadline.dueOn())
                    + " : il ne peut plus être ni suspendu ni prolongé.");
        }
    }

    private void supersede(Deadline former, ComputedDate due) {
        Instant now = Deadlines.now(clock);
        Deadline next = book.add(former.successor(due, StepsJson.write(due.explanation()), now));
        wakeups.cancel(Deadlines.WAKEUP, former.id());
        wakeups.schedule(Deadlines.WAKEUP, next.id(), due.dueInstant());
    }

    private static ComputedDate known(Deadline deadline) {
        return new ComputedDate(deadline.dueOn(), deadline.dueAt(), StepsJson.read(deadline.explanation()));
    }

    private static ComputedDate computed(String field, Supplier<ComputedDate> computation) {
        try {
            return computation.get();
        } catch (LegalTimeException refused) {
            throw Problem.field(field, refused.getMessage());
        }
    }
}
