package fr.jalon.features.programme.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number that may depend on parameters: {@code 2.5}, {@code ${delai}} or {@code ${premier} + 3*${intervalle}}. Anchoring
 * a series on its origin in that way keeps roll-overs from adding up along it.
 *
 * @param constant what is written as a number, 0 if nothing is
 * @param terms    the parameters that are added, each with its factor, empty for a plain number
 */
public record Quantity(BigDecimal constant, List<Term> terms) {

    private static final Pattern TERM = Pattern.compile("(?:(\\d+)\\*)?\\$\\{([^}]+)}");

    /**
     * A parameter's value so many times.
     *
     * @param factor    how many times
     * @param parameter code of the parameter
     */
    public record Term(int factor, String parameter) {
    }

    /** Keeps its own copy of the terms. */
    public Quantity {
        terms = List.copyOf(terms);
    }

    /** @return the written number */
    public static Quantity of(long constant) {
        return new Quantity(BigDecimal.valueOf(constant), List.of());
    }

    /**
     * @param text a decimal number, or terms joined by {@code +}
     * @throws NumberFormatException if it is neither
     */
    public static Quantity parse(String text) {
        BigDecimal constant = BigDecimal.ZERO;
        List<Term> terms = new ArrayList<>();
        for (String part : text.split("\\+")) {
            Matcher term = TERM.matcher(part.strip());
            if (term.matches()) {
                terms.add(new Term(term.group(1) == null ? 1 : Integer.parseInt(term.group(1)), term.group(2)));
            } else {
                constant = constant.add(new BigDecimal(part.strip()));
            }
        }
        return new Quantity(constant, terms);
    }

    /** @return the number itself, with the parameters' values of that opening */
    public BigDecimal resolve(ParameterValues values) {
        return terms.stream().map(term -> values.number(term.parameter()).multiply(BigDecimal.valueOf(term.factor())))
                .reduce(constant, BigDecimal::add);
    }

    /** @return the codes of the parameters on which the number depends */
    public List<String> parameters() {
        return terms.stream().map(Term::parameter).toList();
    }

    /** @return the number or the sum, as it is written in a declaration */
    public String asString() {
        String sum = terms.stream().map(term -> (term.factor() == 1 ? "" : term.factor() + "*") + "${" + term.parameter() + "}")
                .collect(Collectors.joining(" + "));
        if (terms.isEmpty()) {
            return constant.toPlainString();
        }
        return constant.signum() == 0 ? sum : sum + " + " + constant.toPlainString();
    }
}
