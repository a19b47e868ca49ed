package fr.jalon.features.replacement.control;

import fr.jalon.features.deadline.Clocks;
import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.programme.definition.ClockDefinition;
import fr.jalon.features.programme.definition.ClockDefinition.Start;
import fr.jalon.features.programme.definition.ReplacementDefinition;
import fr.jalon.features.replacement.entity.Replacement;
import fr.jalon.kernel.legaltime.Delay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Starts and stops the declared clocks of a replacement. */
@ApplicationScoped
class ReplacementClocks {

    /** Kind of the wake-ups. */
    static final String WAKEUP = "replacement-deadline";

    @Inject
    private Clocks clocks;

    @Inject
    private ReplacementBook book;

    @Inject
    private Engagements engagements;

    void start(Replacement replacement, ReplacementDefinition rule, Start event, Instant now) {
        Deadline.Subject subject = new Deadline.Subject(ReplacementBook.CLOCKED, replacement.id(), replacement.engagementId(),
                replacement.nodeId());
        for (ClockDefinition clock : rule.startedBy(event)) {
            Delay delay = new Delay(clock.delay().resolve(engagements.parameters(replacement.engagementId())), clock.unit());
            clocks.start(subject, clock, delay, WAKEUP, now);
        }
    }

    /** Whoever had to act did, in time or not. */
    void met(Replacement replacement, Instant now) {
        book.deadlines(replacement.id()).stream().filter(Deadline::open).forEach(open -> clocks.answer(open, WAKEUP, now));
    }

    /** Nobody has to act any more. */
    void drop(Replacement replacement, Instant now) {
        book.deadlines(replacement.id()).stream().filter(Deadline::open).forEach(open -> clocks.drop(open, WAKEUP, now));
    }
}
