package fr.jalon.features.programme.definition;

import fr.jalon.kernel.legaltime.Direction;
import java.math.BigDecimal;

/** A date rule in French words: « J* + 2,5 mois », « fin de FORMATION + 1 semaine », « FIN-MARCHE - 15 jours calendaires ». */
public final class RuleWords {

    private RuleWords() {
    }

    /**
     * @param rule   the rule
     * @param values parameters' values to put into it
     * @return the rule in words, without its tolerance and source
     */
    public static String of(DateRule rule, ParameterValues values) {
        String from = switch (rule.from()) {
            case DateRule.SESSION -> "séance";
            case DateRule.PERIOD -> "période";
            default -> rule.from();
        };
        BigDecimal amount = rule.amount().resolve(values);
        String start = rule.edge() == Edge.END ? "fin de " + from : from;
        if (amount.signum() == 0) {
            return start;
        }
        return start + (rule.direction() == Direction.AFTER ? " + " : " - ") + number(amount) + " " + rule.unit().label(amount);
    }

    static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
    }
}
