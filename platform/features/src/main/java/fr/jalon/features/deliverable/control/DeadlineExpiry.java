package fr.jalon.features.deliverable.control;

import fr.jalon.features.deadline.Clocks;
import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.programme.definition.DecisionDefinition.Effect;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.wakeup.WakeupHandler;
import fr.jalon.kernel.wakeup.Wakeups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A clock is over: the process is told, and silence has the effect that is declared, or none. Once, whatever happens. */
@ApplicationScoped
public class DeadlineExpiry implements WakeupHandler {

    @Inject
    private ObligationBook book;

    @Inject
    private Clocks clocks;

    @Inject
    private Circuit circuit;

    @Inject
    private Deciding deciding;

    @Inject
    private History history;

    @Inject
    private Wakeups wakeups;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return Deadlines.WAKEUP;
    }

    @Override
    public void wake(UUID reference) {
        // The obligation's lock makes a decision taken at this very moment come wholly before or wholly after.
        UUID subject = clocks.find(reference).map(Deadline::subjectId).orElse(null);
        if (subject == null) {
            return;
        }
        Obligation obligation = book.lock(subject);
        Deadline deadline = clocks.refreshed(reference);
        Instant now = Deadlines.now(clock);
        if (!deadline.running()) {
            return;
        }
        if (now.isBefore(deadline.dueAt())) {
            wakeups.schedule(Deadlines.WAKEUP, reference, deadline.dueAt());
            return;
        }
        expire(obligation, deadline, now);
    }

    private void expire(Obligation obligation, Deadline deadline, Instant now) {
        String day = FrenchDate.full(deadline.dueOn());
        boolean took = switch (deadline.silence()) {
            case TACIT_ACCEPTANCE -> deciding.bySilence(obligation, Effect.ADMITTED, silence(day), now);
            case TACIT_REFUSAL -> deciding.bySilence(obligation, Effect.REFUSED, silence(day), now);
            case NONE, UNSPECIFIED -> false;
        };
        deadline.end(took ? Deadline.State.TOOK_EFFECT : Deadline.State.EXPIRED, now);
        circuit.tellExpired(obligation, now);
        history.note(obligation, took ? "silence-took-effect" : "deadline-expired", "le délai « " + deadline.label()
                + " » a expiré le " + day + (took ? " ; le silence a produit l'effet prévu : " + obligation.outcomeLabel() + "."
                        : ", sans effet prévu : l'action reste attendue."));
    }

    private static String silence(String day) {
        return "Silence gardé jusqu'au " + day + ".";
    }
}
