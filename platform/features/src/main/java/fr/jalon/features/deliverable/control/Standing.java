package fr.jalon.features.deliverable.control;

import fr.jalon.features.deadline.Deadline;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.deliverable.entity.Step;
import fr.jalon.features.programme.definition.ClockDefinition.Holder;
import fr.jalon.features.programme.definition.DecisionDefinition.Effect;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** How an obligation stands, in the words of people. The programme's own words come from its declared decisions. */
public final class Standing {

    private Standing() {
    }

    /** @return a stable code of the state */
    public static String code(Obligation obligation) {
        return switch (obligation.step()) {
            case PREPARE -> obligation.sentBack() ? "SENT_BACK" : "TO_PREPARE";
            case CHECK -> "IN_CHECK";
            case DELIVER -> "TO_DELIVER";
            case DECIDE -> "DELIVERED";
            case PERFECT -> "POSTPONED";
            case ENDED -> obligation.effect() == null ? "DONE" : obligation.effect().name();
        };
    }

    /** @return the state in French */
    public static String label(Obligation obligation) {
        return switch (obligation.step()) {
            case PREPARE -> obligation.sentBack() ? "À revoir" : "À rédiger";
            case CHECK -> "En vérification";
            case DELIVER -> "À remettre";
            case DECIDE -> "Remis, en attente de décision";
            case PERFECT -> sentence(obligation.outcomeLabel()) + " : à reprendre";
            case ENDED -> obligation.outcomeLabel() == null ? "Remis" : sentence(obligation.outcomeLabel());
        };
    }

    /** @return what must be done next, a French sentence without its end; null at the end */
    public static String task(Step step) {
        return switch (step) {
            case PREPARE -> "Rédiger le document et le transmettre";
            case CHECK -> "Vérifier la qualité du document, puis le transmettre ou le renvoyer";
            case DELIVER -> "Remettre officiellement le livrable";
            case DECIDE -> "Décider sur la remise";
            case PERFECT -> "Remettre une nouvelle version ou présenter des observations";
            case ENDED -> null;
        };
    }

    /** @return label of the button */
    public static String verb(Step step) {
        return switch (step) {
            case PREPARE -> "Rédiger";
            case CHECK -> "Vérifier";
            case DELIVER -> "Remettre";
            case DECIDE -> "Décider";
            case PERFECT -> "Reprendre";
            case ENDED -> "Voir";
        };
    }

    /**
     * @param deadlines of the same obligation at least, oldest first
     * @return the clock that counts now: it runs, or is over and the act is still awaited
     */
    public static Optional<Deadline> clock(Obligation obligation, Collection<Deadline> deadlines) {
        Holder holder = obligation.step() == Step.DECIDE ? Holder.VALIDATOR : Holder.OBLIGOR;
        return deadlines.stream().filter(deadline -> deadline.subjectId().equals(obligation.id())
                && deadline.holder() == holder && deadline.open()).reduce((one, next) -> next);
    }

    /** @return the day that counts now: the clock's, else the calendar's until the first delivery; null where there is none, or it is suspended */
    public static LocalDate due(Obligation obligation, Optional<Deadline> clock) {
        if (obligation.settled()) {
            return obligation.dueOn();
        }
        if (clock.filter(Deadline::suspended).isPresent()) {
            return null;
        }
        return clock.map(Deadline::dueOn).orElse(byCalendar(obligation) ? obligation.dueOn() : null);
    }

    /** @return whether the calendar's day is what counts: nothing was delivered yet, or all of it was refused */
    public static boolean byCalendar(Obligation obligation) {
        return obligation.step().beforeDelivery() && obligation.effect() != Effect.POSTPONED;
    }

    /** Only what a contract binds can be late: a clock that runs, or the due day of a contractual deliverable. */
    public static boolean late(Obligation obligation, Optional<Deadline> clock, LocalDate today) {
        if (obligation.settled() || obligation.step() == Step.ENDED) {
            return false;
        }
        if (clock.isPresent()) {
            return !clock.get().suspended() && clock.get().dueOn().isBefore(today);
        }
        return obligation.contractual() && byCalendar(obligation) && obligation.dueOn() != null
                && obligation.dueOn().isBefore(today);
    }

    private static String sentence(String label) {
        return label.substring(0, 1).toUpperCase(Locale.FRENCH) + label.substring(1);
    }
}
