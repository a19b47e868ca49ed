package fr.jalon.features.deliverable.control;

import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.deadline.Clocks;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.programme.definition.ApprovalDefinition;
import fr.jalon.features.programme.definition.ClockDefinition;
import fr.jalon.features.programme.definition.ClockDefinition.Holder;
import fr.jalon.features.programme.definition.ClockDefinition.Start;
import fr.jalon.features.programme.definition.DecisionDefinition;
import fr.jalon.features.programme.definition.DecisionDefinition.Effect;
import fr.jalon.kernel.legaltime.Delay;
import fr.jalon.kernel.legaltime.DelayUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Starts and stops the declared clocks. Each is computed once, in the contract's holiday zone, and kept with its reasons. */
@ApplicationScoped
public class Deadlines {

    /** Kind of the wake-ups. */
    static final String WAKEUP = "deliverable-deadline";

    @Inject
    private ObligationBook book;

    @Inject
    private Declared declared;

    @Inject
    private Engagements engagements;

    @Inject
    private Clocks running;

    /** @return the instant as PostgreSQL keeps it */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @param given length that the decision gives, null where the clock has its own */
    void start(Obligation obligation, Start event, Integer given, Instant now) {
        List<ClockDefinition> clocks = declared.approval(obligation).map(a -> a.startedBy(event)).orElse(List.of());
        for (ClockDefinition clock : clocks) {
            delay(obligation, clock, given).ifPresent(delay -> running.start(subject(obligation), clock, delay, WAKEUP, now));
        }
    }

    private static Deadline.Subject subject(Obligation obligation) {
        return new Deadline.Subject(ObligationBook.CLOCKED, obligation.id(), obligation.engagementId(), obligation.nodeId());
    }

    private Optional<Delay> delay(Obligation obligation, ClockDefinition clock, Integer given) {
        if (clock.delay() != null) {
            BigDecimal amount = clock.delay().resolve(engagements.parameters(obligation.engagementId()));
            return Optional.of(new Delay(amount, clock.unit()));
        }
        return given == null ? Optional.empty() : Optional.of(Delay.of(given, givenUnit(obligation, clock)));
    }

    private DelayUnit givenUnit(Obligation obligation, ClockDefinition clock) {
        Effect effect = clock.start() == Start.REFUSAL ? Effect.REFUSED : Effect.POSTPONED;
        List<DecisionDefinition> kinds = declared.approval(obligation).map(ApprovalDefinition::decisions).orElse(List.of());
        return kinds.stream().filter(kind -> kind.effect() == effect && kind.delayUnit() != null)
                .map(DecisionDefinition::delayUnit).findFirst().orElse(DelayUnit.CALENDAIRE);
    }

    /** Stops the clocks of whoever just acted. One that was over stays over: it was answered too late. */
    void met(Obligation obligation, Holder holder, Instant now) {
        for (Deadline deadline : book.deadlines(obligation.id())) {
            if (deadline.open() && deadline.holder() == holder) {
                running.answer(deadline, WAKEUP, now);
            }
        }
    }
}
