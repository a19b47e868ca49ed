package fr.jalon.features.generation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a template may name: the form of a model, without its values.
 *
 * @param kind     what stands there
 * @param optional whether it may be absent; a template then names it only within a section on it
 * @param parts    of a group, or of each item of a list, in the order in which they are told
 */
public record Shape(Kind kind, boolean optional, Map<String, Shape> parts) {

    /** Kinds of value. */
    public enum Kind {
        TEXT, FLAG, GROUP, LIST
    }

    /** A text that is always there. */
    public static final Shape TEXT = new Shape(Kind.TEXT, false, Map.of());

    /** A text that may be absent. */
    public static final Shape OPTIONAL_TEXT = new Shape(Kind.TEXT, true, Map.of());

    /** True or false, for sections. */
    public static final Shape FLAG = new Shape(Kind.FLAG, false, Map.of());

    /** Values under names. */
    public static Shape group(Map<String, Shape> parts) {
        return new Shape(Kind.GROUP, false, parts);
    }

    /** Any number of groups. */
    public static Shape list(Map<String, Shape> item) {
        return new Shape(Kind.LIST, false, item);
    }

    /** @return the same, which may be absent */
    public Shape orAbsent() {
        return new Shape(kind, true, parts);
    }

    /** @param namesAndShapes names, each followed by its shape */
    public static Map<String, Shape> parts(Object... namesAndShapes) {
        Map<String, Shape> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndShapes.length; i += 2) {
            parts.put((String) namesAndShapes[i], (Shape) namesAndShapes[i + 1]);
        }
        return parts;
    }
}
