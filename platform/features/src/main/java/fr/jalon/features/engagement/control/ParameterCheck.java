package fr.jalon.features.engagement.control;

import fr.jalon.features.programme.definition.ParameterDefinition;
import java.math.BigDecimal;
import java.util.Optional;

/** Checks one value against its parameter. */
final class ParameterCheck {

    private ParameterCheck() {
    }

    static Optional<String> fault(ParameterDefinition parameter, Object value) {
        if (value == null) {
            return Optional.of("Donnez une valeur, ou laissez le paramètre de côté.");
        }
        return switch (parameter.type()) {
            case BOOLEAN -> value instanceof Boolean ? Optional.empty() : Optional.of("Répondez par vrai ou faux.");
            case TEXT -> value instanceof String ? Optional.empty() : Optional.of("Écrivez un texte.");
            case CHOICE -> parameter.options().stream().anyMatch(o -> o.value().equals(value.toString())) ? Optional.empty()
                    : Optional.of("Choisissez une des valeurs proposées.");
            case INTEGER, DECIMAL -> number(parameter, value);
        };
    }

    private static Optional<String> number(ParameterDefinition parameter, Object value) {
        if (!(value instanceof Number)) {
            return Optional.of("Donnez un nombre.");
        }
        BigDecimal number = new BigDecimal(value.toString()).stripTrailingZeros();
        if (parameter.type() == ParameterDefinition.Type.INTEGER && number.scale() > 0) {
            return Optional.of("Donnez un nombre entier.");
        }
        boolean low = parameter.minimum() != null && number.compareTo(parameter.minimum()) < 0;
        boolean high = parameter.maximum() != null && number.compareTo(parameter.maximum()) > 0;
        return low || high ? Optional.of("Donnez une valeur de " + parameter.minimum() + " à " + parameter.maximum() + ".")
                : Optional.empty();
    }
}
