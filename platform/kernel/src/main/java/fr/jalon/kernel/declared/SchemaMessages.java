package fr.jalon.kernel.declared;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says in French what a JSON Schema validator found, where it is, and how to mend it. */
final class SchemaMessages {

    private static final Map<String, String> TYPES = Map.of("string", "un texte (entre guillemets si c'est un nombre)", "integer", "un nombre entier",
            "number", "un nombre", "boolean", "true ou false", "array", "une liste (tirets)", "object", "un bloc de clés",
            "null", "rien");

    private final DeclarationSchema schema;
    private final Declaration declaration;

    SchemaMessages(DeclarationSchema schema, Declaration declaration) {
        this.schema = schema;
        this.declaration = declaration;
    }

    DeclarationError say(ValidationMessage found) {
        String path = pointer(found);
        JsonNode rule = schema.part(rulePointer(found));
        String value = found.getInstanceNode() == null ? "" : found.getInstanceNode().asText();
        return switch (found.getType()) {
            case "additionalProperties", "unevaluatedProperties" -> unknownKey(path, found);
            case "required" -> declaration.error(path, "clé obligatoire « " + found.getProperty() + " » absente",
                    "ajoutez-la" + describe(found, found.getProperty()));
            case "type" -> declaration.error(path, "type de valeur incorrect", expected(rule, found.getInstanceNode()));
            case "enum" -> declaration.error(path, "valeur « " + value + " » non admise",
                    Suggestion.remedy(null, value, texts(rule)));
            case "const" -> declaration.error(path, "valeur « " + value + " » non admise", "écrivez « " + rule.asText() + " »");
            case "pattern" -> declaration.error(path, "« " + value + " » n'a pas la forme attendue",
                    "suivez le modèle " + rule.asText() + describe(found, null));
            default -> bound(found.getType(), path, value, rule);
        };
    }

    private DeclarationError bound(String type, String path, String value, JsonNode rule) {
        return switch (type) {
            case "minimum" -> declaration.error(path, value + " est trop petit", "écrivez " + rule.asText() + " ou plus");
            case "maximum" -> declaration.error(path, value + " est trop grand", "écrivez " + rule.asText() + " ou moins");
            case "minLength" -> declaration.error(path, "texte trop court", "écrivez au moins " + rule.asText() + " caractères");
            case "maxLength" -> declaration.error(path, "texte trop long", "restez sous " + rule.asText() + " caractères");
            case "minItems" -> declaration.error(path, "liste trop courte", "mettez-y au moins " + rule.asText() + " éléments");
            case "maxItems" -> declaration.error(path, "liste trop longue", "gardez au plus " + rule.asText() + " éléments");
            case "minProperties" -> declaration.error(path, "bloc vide", "donnez au moins une clé ou retirez le bloc");
            case "uniqueItems" -> declaration.error(path, "la liste contient deux fois la même valeur", "retirez le doublon");
            case "format" -> declaration.error(path, "« " + value + " » n'a pas la forme attendue",
                    "date".equals(rule.asText()) ? "écrivez une date AAAA-MM-JJ" : "suivez le format " + rule.asText());
            default -> declaration.error(path, "valeur refusée par la règle « " + type + " » du schéma",
                    "relisez la documentation du format");
        };
    }

    private DeclarationError unknownKey(String path, ValidationMessage found) {
        String key = found.getProperty();
        List<String> known = new ArrayList<>();
        schema.part(parent(rulePointer(found)) + "/properties").fieldNames().forEachRemaining(known::add);
        String remedy = Suggestion.nearest(key, known)
                .map(near -> "supprimez-la ou corrigez-la en « " + near + " »")
                .orElse("supprimez-la ; clés admises ici : " + String.join(", ", known));
        return declaration.error(path + "/" + YamlTree.escape(key), "clé inconnue « " + key + " »", remedy);
    }

    /** The published description of a property helps its author more than the rule that refused it. */
    private String describe(ValidationMessage found, String property) {
        String owner = parent(rulePointer(found));
        JsonNode description = schema.part((property == null ? owner : owner + "/properties/" + property) + "/description");
        return description.isTextual() ? " (" + description.asText() + ")" : "";
    }

    private static String expected(JsonNode rule, JsonNode value) {
        if (rule.asText().equals("string") && value != null && value.isObject()) {
            return "mettez ce texte entre guillemets : ses deux-points en font un bloc de clés";
        }
        return "écrivez " + (rule.isArray() ? String.join(" ou ", texts(rule).stream().map(TYPES::get).toList())
                : TYPES.getOrDefault(rule.asText(), rule.asText()));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static String rulePointer(ValidationMessage found) {
        String location = found.getSchemaLocation().toString();
        return location.substring(location.indexOf('#') + 1);
    }

    private static String pointer(ValidationMessage found) {
        StringBuilder path = new StringBuilder();
        var location = found.getInstanceLocation();
        for (int i = 0; i < location.getNameCount(); i++) {
            path.append('/').append(YamlTree.escape(String.valueOf(location.getElement(i))));
        }
        return path.toString();
    }

    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }
}
