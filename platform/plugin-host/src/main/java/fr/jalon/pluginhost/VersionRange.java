package fr.jalon.pluginhost;

import com.github.zafarkhaja.semver.Version;
import com.github.zafarkhaja.semver.expr.Expression;
import com.github.zafarkhaja.semver.expr.ExpressionParser;

/** A range of semantic versions as manifests write it, for example {@code >=1.0.0 & <2.0.0}. */
final class VersionRange {

    private static final String BARE = "\\d+(\\.\\d+){0,2}";

    private final String text;
    private final Expression expression;

    private VersionRange(String text, Expression expression) {
        this.text = text;
        this.expression = expression;
    }

    /** @throws IllegalArgumentException if the text is no range */
    static VersionRange of(String text) {
        String range = text.strip();
        try {
            return new VersionRange(range, ExpressionParser.newInstance().parse(range.matches(BARE) ? ">=" + range : range));
        } catch (RuntimeException unreadable) {
            // The parser's exceptions have no common type narrower than this.
            throw new IllegalArgumentException("« " + range + " » n'est pas un intervalle de versions", unreadable);
        }
    }

    boolean contains(String version) {
        return Version.parse(version).satisfies(expression);
    }

    @Override
    public String toString() {
        return text;
    }
}
