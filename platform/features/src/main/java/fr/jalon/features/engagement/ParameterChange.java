package fr.jalon.features.engagement;

import java.time.LocalDate;

/**
 * Another value of a parameter.
 *
 * @param code  declared code
 * @param value {@code String}, number or {@code Boolean}
 * @param since first day on which it counts; what lies before keeps the former value
 */
public record ParameterChange(String code, Object value, LocalDate since) {
}
