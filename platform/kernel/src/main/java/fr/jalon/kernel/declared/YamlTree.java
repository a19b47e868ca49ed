package fr.jalon.kernel.declared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns composed YAML nodes into plain values, remembering where each one and each key stands. */
final class YamlTree {

    private final String file;
    private final Map<String, Mark> marks = new LinkedHashMap<>();
    private final List<DeclarationError> errors = new ArrayList<>();

    YamlTree(String file) {
        this.file = file;
    }

    /** A key's mark is the better place for its value: that is where the author looks. */
    Map<String, Mark> marks() {
        return marks;
    }

    List<DeclarationError> errors() {
        return errors;
    }

    Object value(String path, Node node) {
        marks.putIfAbsent(path, markOf(node));
        if (node instanceof MappingNode mapping) {
            return mapping(path, mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(value(path + "/" + items.size(), item));
            }
            return Collections.unmodifiableList(items);
        }
        return scalar(path, (ScalarNode) node);
    }

    private Map<String, Object> mapping(String path, MappingNode mapping) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            Node key = entry.getKeyNode();
            if (!(key instanceof ScalarNode scalar)) {
                report(path, key, "une clé doit être un texte simple", "écrivez la clé sur une ligne, suivie de deux-points");
                continue;
            }
            String name = scalar.getValue();
            String at = path + "/" + escape(name);
            if (values.containsKey(name)) {
                report(at, key, "clé « " + name + " » écrite deux fois",
                        "gardez une seule des deux (la première est ligne " + marks.get(at).line() + ")");
                continue;
            }
            marks.put(at, markOf(key));
            values.put(name, value(at, entry.getValueNode()));
        }
        return Collections.unmodifiableMap(values);
    }

    private Object scalar(String path, ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (Tag.STR.equals(tag)) {
            return text;
        }
        if (Tag.NULL.equals(tag)) {
            return null;
        }
        if (Tag.BOOL.equals(tag)) {
            return Boolean.valueOf(text);
        }
        return number(text).orElseGet(() -> {
            report(path, node, "valeur « " + text + " » non admise", "écrivez un nombre décimal simple, ou un texte entre guillemets");
            return null;
        });
    }

    /** Octal, hexadecimal and infinite numbers have no use in a declaration: only plain decimals are read. */
    private static Optional<Object> number(String text) {
        if (text.matches("[-+]?\\d{1,18}")) {
            return Optional.of(Long.valueOf(text));
        }
        if (text.matches("[-+]?\\d{1,18}\\.\\d{1,18}")) {
            return Optional.of(new BigDecimal(text));
        }
        return Optional.empty();
    }

    private void report(String path, Node node, String message, String remedy) {
        Mark mark = markOf(node);
        errors.add(new DeclarationError(file, mark.line(), mark.column(), path, message, remedy));
    }

    private static Mark markOf(Node node) {
        return node.getStartMark().map(mark -> new Mark(mark.getLine() + 1, mark.getColumn() + 1)).orElse(Mark.START);
    }

    static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    static JsonNode json(Object value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = json.objectNode();
            map.forEach((key, item) -> object.set((String) key, json(item)));
            return object;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = json.arrayNode();
            list.forEach(item -> array.add(json(item)));
            return array;
        }
        if (value instanceof Long whole) {
            return json.numberNode(whole);
        }
        if (value instanceof BigDecimal decimal) {
            return json.numberNode(decimal);
        }
        if (value instanceof Boolean flag) {
            return json.booleanNode(flag);
        }
        return value == null ? json.nullNode() : json.textNode((String) value);
    }
}
