package fr.jalon.kernel.declared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cursor on one mapping of a {@link Declaration}. Types are those which the schema has already checked: reading a value
 * as another type is a fault of the caller and throws {@link IllegalStateException}.
 */
public final class DeclaredNode {

    private final Declaration declaration;
    private final String path;
    private final Map<String, Object> values;

    DeclaredNode(Declaration declaration, String path, Map<String, Object> values) {
        this.declaration = declaration;
        this.path = path;
        this.values = values;
    }

    /** @return JSON pointer of this mapping, empty for the root */
    public String path() {
        return path;
    }

    /** @return JSON pointer of the value under {@code key} */
    public String path(String key) {
        return path + "/" + YamlTree.escape(key);
    }

    /** @return line of this mapping in its file, from 1 */
    public int line() {
        return declaration.markOf(path).line();
    }

    /** @return the keys of this mapping in the order of the file */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** @return whether the key is written, with a value other than null */
    public boolean has(String key) {
        return values.get(key) != null;
    }

    /** @return the raw value, null if absent */
    public Object value(String key) {
        return values.get(key);
    }

    /** @return the text under a key that the schema requires, never null */
    public String text(String key) {
        return optionalText(key).orElseThrow(() -> new IllegalStateException("No text at " + path(key)));
    }

    /** @return the text under the key, or {@code absent} */
    public String text(String key, String absent) {
        return optionalText(key).orElse(absent);
    }

    /** @return the text under the key if it is written */
    public Optional<String> optionalText(String key) {
        return Optional.ofNullable(typed(key, String.class));
    }

    /** @return the whole number under the key, or {@code absent} */
    public int number(String key, int absent) {
        Long value = typed(key, Long.class);
        return value == null ? absent : Math.toIntExact(value);
    }

    /** @return the number under the key with or without decimals, null if absent */
    public BigDecimal decimal(String key) {
        Object value = values.get(key);
        if (value instanceof Long whole) {
            return BigDecimal.valueOf(whole);
        }
        return typed(key, BigDecimal.class);
    }

    /** @return the boolean under the key, or {@code absent} */
    public boolean flag(String key, boolean absent) {
        Boolean value = typed(key, Boolean.class);
        return value == null ? absent : value;
    }

    /** @return a scalar of any type as text, null if absent */
    public String scalar(String key) {
        Object value = values.get(key);
        return value == null ? null : value.toString();
    }

    /** @return the constant of {@code type} whose name is under the key, or {@code absent} */
    public <E extends Enum<E>> E constant(String key, Class<E> type, E absent) {
        return optionalText(key).map(name -> Enum.valueOf(type, name)).orElse(absent);
    }

    /** @return the mapping under the key if it is written */
    @SuppressWarnings("unchecked")
    public Optional<DeclaredNode> child(String key) {
        Map<String, Object> child = typed(key, Map.class);
        return Optional.ofNullable(child).map(map -> new DeclaredNode(declaration, path(key), map));
    }

    /** @return the list of mappings under the key, empty if absent */
    @SuppressWarnings("unchecked")
    public List<DeclaredNode> children(String key) {
        List<Object> items = typed(key, List.class);
        List<DeclaredNode> nodes = new ArrayList<>();
        for (int i = 0; items != null && i < items.size(); i++) {
            if (!(items.get(i) instanceof Map)) {
                throw new IllegalStateException("No mapping at " + path(key) + "/" + i);
            }
            nodes.add(new DeclaredNode(declaration, path(key) + "/" + i, (Map<String, Object>) items.get(i)));
        }
        return List.copyOf(nodes);
    }

    /** @return the list of scalars under the key as texts, empty if absent */
    public List<String> texts(String key) {
        List<?> items = typed(key, List.class);
        return items == null ? List.of() : items.stream().map(String::valueOf).toList();
    }

    /** @return an error placed at the value under {@code key}, or at this mapping if it is not written */
    public DeclarationError error(String key, String message, String remedy) {
        return declaration.error(path(key), message, remedy);
    }

    private <T> T typed(String key, Class<T> type) {
        Object value = values.get(key);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalStateException(path(key) + " is a " + value.getClass().getSimpleName());
        }
        return type.cast(value);
    }
}
