package fr.jalon.features.programme.definition;

import fr.jalon.kernel.declared.Declaration;
import fr.jalon.kernel.declared.DeclarationError;
import fr.jalon.kernel.declared.DeclaredNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A parameter says where its value comes from, and its default is a value that it admits. */
final class ParameterCheck {

    private static final Pattern QUANTITY = Pattern.compile("(\\d+\\*)?\\$\\{[^}]+}( \\+ (\\d+\\*)?\\$\\{[^}]+})*( \\+ \\d+(\\.\\d+)?)?");

    private final Declaration declaration;
    private final DeclaredNode root;
    private final List<DeclarationError> errors;

    ParameterCheck(Declaration declaration, List<DeclarationError> errors) {
        this.declaration = declaration;
        this.root = declaration.root();
        this.errors = errors;
    }

    void run() {
        for (DeclaredNode parameter : root.children("parameters")) {
            if (!parameter.has("source") && !parameter.has("proposal")) {
                errors.add(parameter.error("code", "rien ne dit d'où vient ce paramètre",
                        "citez un article (source) ou écrivez « proposal: true »"));
            }
            ParameterDefinition.Type type = ParameterDefinition.Type.valueOf(parameter.text("type"));
            if ((type == ParameterDefinition.Type.CHOICE) != parameter.has("options")) {
                errors.add(parameter.error("type", "un paramètre CHOICE a des options, un autre n'en a pas",
                        "ajoutez options ou changez de type"));
            } else if (!admits(parameter, type)) {
                errors.add(parameter.error("default", "la valeur « " + parameter.scalar("default") + " » n'est pas admise par ce paramètre",
                        expected(parameter, type)));
            }
        }
        Set<String> numeric = root.children("parameters").stream()
                .filter(parameter -> Set.of("INTEGER", "DECIMAL").contains(parameter.text("type")))
                .map(parameter -> parameter.text("code")).collect(Collectors.toSet());
        requireNumbers("", declaration.values(), numeric);
    }

    /** A text that is nothing but a sum of references stands for a number wherever the schema admits one. */
    private void requireNumbers(String path, Object value, Set<String> numeric) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> requireNumbers(path + "/" + key, child, numeric));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                requireNumbers(path + "/" + i, list.get(i), numeric);
            }
        } else if (value instanceof String text && QUANTITY.matcher(text).matches() && !path.endsWith("/text")
                && !numeric.containsAll(Quantity.parse(text).parameters())) {
            errors.add(declaration.error(path, "le paramètre « " + text + " » n'est pas un nombre",
                    "désignez un paramètre INTEGER ou DECIMAL"));
        }
    }

    private static boolean admits(DeclaredNode parameter, ParameterDefinition.Type type) {
        Object value = parameter.value("default");
        return switch (type) {
            case BOOLEAN -> value instanceof Boolean;
            case TEXT -> value instanceof String;
            case CHOICE -> parameter.children("options").stream().anyMatch(option -> option.text("value").equals(value));
            case INTEGER -> value instanceof Long && within(parameter);
            case DECIMAL -> (value instanceof Long || value instanceof BigDecimal) && within(parameter);
        };
    }

    private static boolean within(DeclaredNode parameter) {
        BigDecimal value = parameter.decimal("default");
        BigDecimal minimum = parameter.decimal("min");
        BigDecimal maximum = parameter.decimal("max");
        return (minimum == null || minimum.compareTo(value) <= 0) && (maximum == null || maximum.compareTo(value) >= 0);
    }

    private static String expected(DeclaredNode parameter, ParameterDefinition.Type type) {
        return switch (type) {
            case BOOLEAN -> "écrivez true ou false";
            case TEXT -> "écrivez un texte entre guillemets";
            case CHOICE -> "écrivez l'une des valeurs de options";
            case INTEGER -> "écrivez un nombre entier dans les bornes min et max";
            case DECIMAL -> "écrivez un nombre dans les bornes min et max";
        };
    }
}
