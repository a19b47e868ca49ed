package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.DeliverableProblem;
import fr.jalon.features.deliverable.entity.Decision;
import fr.jalon.features.deliverable.entity.Delivery;
import fr.jalon.features.deliverable.entity.Observation;
import fr.jalon.features.programme.definition.ApprovalDefinition;
import fr.jalon.features.programme.definition.DecisionDefinition;
import fr.jalon.features.programme.definition.DecisionDefinition.Effect;
import fr.jalon.features.programme.definition.DecisionDefinition.Moment;
import fr.jalon.features.programme.definition.DecisionDefinition.Presence;
import fr.jalon.kernel.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which decisions may be taken now, and what each must carry: all of it declared. */
public final class DecisionRules {

    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("999999999999.99");
    private static final int LONGEST_DELAY = 3660;
    private static final int LONGEST_MOTIVE = 4000;

    private final ApprovalDefinition approval;
    private final Moment moment;
    private final boolean replacing;

    private DecisionRules(ApprovalDefinition approval, Moment moment, boolean replacing) {
        this.approval = approval;
        this.moment = moment;
        this.replacing = replacing;
    }

    /** Rules for the next decision on an obligation, given all that happened to it. */
    public static DecisionRules after(ApprovalDefinition approval, List<Decision> decisions, List<Delivery> deliveries,
            List<Observation> observations) {
        return new DecisionRules(approval, moment(decisions, deliveries, observations), false);
    }

    /** Rules for the decision that takes the place of the final one: those of its moment, and always with a motive. */
    public static DecisionRules replacing(ApprovalDefinition approval, List<Decision> decisions, List<Delivery> deliveries,
            List<Observation> observations) {
        int postponements = decisions.size();
        while (postponements > 0 && decisions.get(postponements - 1).effect() != Effect.POSTPONED) {
            postponements--;
        }
        return new DecisionRules(approval, moment(decisions.subList(0, postponements), deliveries, observations), true);
    }


    static Moment moment(List<Decision> decisions, List<Delivery> deliveries, List<Observation> observations) {
        if (decisions.isEmpty() || decisions.get(decisions.size() - 1).effect() != Effect.POSTPONED) {
            return Moment.FIRST_DELIVERY;
        }
        Decision postponed = decisions.get(decisions.size() - 1);
        boolean observed = observations.stream().anyMatch(o -> o.at().isAfter(postponed.decidedAt()));
        boolean delivered = deliveries.stream().anyMatch(d -> d.at().isAfter(postponed.decidedAt()));
        return observed && !delivered ? Moment.OBSERVATIONS : Moment.REDELIVERY;
    }

    /** @return the kinds that may be taken now, in the order declared */
    public List<DecisionDefinition> allowed() {
        return approval.decisions().stream().filter(decision -> decision.allowed().contains(moment)).toList();
    }

    /** @return whether and when this kind carries a motive, under these rules */
    public Presence motive(DecisionDefinition kind) {
        return replacing ? Presence.REQUIRED : kind.motive();
    }

    /**
     * @return the declared kind
     * @throws Problem BAD_DECISION with the fields to correct
     */
    DecisionDefinition check(String kind, Decision.Content content) {
        Optional<DecisionDefinition> declared = approval.decision(kind == null ? "" : kind);
        if (declared.filter(decision -> allowed().contains(decision)).isEmpty()) {
            throw refused(List.of(new Problem.FieldError("kind", declared.isPresent()
                    ? "Cette décision ne peut pas être prise à ce stade." : "Choisissez l'une des décisions proposées.")));
        }
        List<Problem.FieldError> errors = errors(declared.get(), content);
        if (!errors.isEmpty()) {
            throw refused(errors);
        }
        return declared.get();
    }

    private List<Problem.FieldError> errors(DecisionDefinition kind, Decision.Content content) {
        List<Problem.FieldError> errors = new ArrayList<>();
        presence(errors, "motive", motive(kind), content.motive(), "Motivez cette décision.");
        presence(errors, "amount", kind.amount(), content.amount(), "Donnez le montant en euros.");
        presence(errors, "delayDays", kind.delay(), content.delayDays(), "Donnez le délai.");
        BigDecimal amount = content.amount();
        if (amount != null && (amount.signum() < 0 || amount.scale() > 2 || amount.compareTo(LARGEST_AMOUNT) > 0)) {
            errors.add(new Problem.FieldError("amount", "Donnez un montant positif, avec deux décimales au plus."));
        }
        Integer delay = content.delayDays();
        if (delay != null && (delay < 1 || delay > LONGEST_DELAY)) {
            errors.add(new Problem.FieldError("delayDays", "Donnez un délai de 1 à " + LONGEST_DELAY + "."));
        }
        if (content.motive() != null && content.motive().length() > LONGEST_MOTIVE) {
            errors.add(new Problem.FieldError("motive", "Le motif dépasse " + LONGEST_MOTIVE + " caractères."));
        }
        return errors;
    }

    private static void presence(List<Problem.FieldError> errors, String field, Presence declared, Object value, String ask) {
        if (declared == Presence.REQUIRED && value == null) {
            errors.add(new Problem.FieldError(field, ask));
        } else if (declared == Presence.NONE && value != null) {
            errors.add(new Problem.FieldError(field, "Cette décision n'en comporte pas : laissez ce champ vide."));
        }
    }

    private static Problem refused(List<Problem.FieldError> errors) {
        return new Problem(DeliverableProblem.BAD_DECISION, "La décision n'est pas complète : corrigez les champs signalés.",
                errors);
    }
}
