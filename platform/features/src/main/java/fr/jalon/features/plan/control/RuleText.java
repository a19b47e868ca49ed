package fr.jalon.features.plan.control;

import fr.jalon.features.programme.definition.Dated;
import fr.jalon.features.programme.definition.DateRule;
import fr.jalon.features.programme.definition.Edge;
import fr.jalon.features.programme.definition.OriginDefinition;
import fr.jalon.features.programme.definition.PhaseDefinition;
import fr.jalon.features.programme.definition.SessionDefinition;
import fr.jalon.kernel.legaltime.Delay;
import fr.jalon.kernel.legaltime.Direction;

/** Says a rule in French. */
final class RuleText {

    private RuleText() {
    }

    /** @return « SC11 : 2,5 mois après J* », « le jour de J* » */
    static String of(DateRule rule, Delay delay, String base) {
        if (delay.amount().signum() == 0) {
            return "le jour même : " + base;
        }
        return delay.label() + (rule.direction() == Direction.BEFORE ? " avant : " : " après : ") + base;
    }

    /** @return what a rule counts from */
    static String base(Dated item, Edge edge) {
        if (item instanceof OriginDefinition origin) {
            return named(origin.code(), origin.label());
        }
        boolean lasts = item instanceof PhaseDefinition
                || item instanceof SessionDefinition session && session.duration() != null && session.duration().days() > 1;
        String end = edge == Edge.START ? "début de " : "fin de ";
        return (lasts ? end : "") + "« " + named(item.code(), item.label()) + " »";
    }

    private static String named(String code, String label) {
        return code.equals(label) ? code : code + " – " + label;
    }
}
