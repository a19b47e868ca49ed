package fr.jalon.features.programme.definition;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of a programme's parameters for one opening. */
@FunctionalInterface
public interface ParameterValues {

    /**
     * @param code code of a declared parameter
     * @return its value ({@code String}, {@code Boolean}, {@code Long} or {@code BigDecimal}), never null
     * @throws IllegalArgumentException if the programme declares no such parameter
     */
    Object value(String code);

    /** @return the value of a numeric parameter */
    default BigDecimal number(String code) {
        return new BigDecimal(value(code).toString());
    }

    /** @return {@code text} with each {@code ${code}} replaced by the parameter's value */
    default String render(String text) {
        Matcher reference = Pattern.compile("\\$\\{([^}]+)}").matcher(text);
        return reference.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1)).toString()));
    }
}
