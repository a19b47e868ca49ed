package fr.jalon.kernel.declared;

import java.util.Map;

/**
 * A declared file that was read and found valid against its schema: its values ({@code Map}, {@code List}, {@code String},
 * {@code Long}, {@code BigDecimal}, {@code Boolean}) and the place of each.
 */
public final class Declaration {

    private final String file;
    private final Map<String, Object> values;
    private final Map<String, Mark> marks;

    Declaration(String file, Map<String, Object> values, Map<String, Mark> marks) {
        this.file = file;
        this.values = values;
        this.marks = marks;
    }

    /** @return the name under which the file was read */
    public String file() {
        return file;
    }

    /** @return the unmodifiable value tree, keys in the order of the file */
    public Map<String, Object> values() {
        return values;
    }

    /** @return a cursor on the whole file */
    public DeclaredNode root() {
        return new DeclaredNode(this, "", values);
    }

    /**
     * @param path JSON pointer
     * @return the place of the value, or of its nearest enclosing value if it is not written in the file
     */
    public Mark markOf(String path) {
        String at = path;
        while (!marks.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return marks.getOrDefault(at, Mark.START);
    }

    /** @return an error placed at {@code path}, for checks that a schema cannot express */
    public DeclarationError error(String path, String message, String remedy) {
        Mark mark = markOf(path);
        return new DeclarationError(file, mark.line(), mark.column(), path, message, remedy);
    }
}
