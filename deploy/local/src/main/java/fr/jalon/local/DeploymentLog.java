package fr.jalon.local;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a server's log what made a deployment fail. */
final class DeploymentLog {

    private static final int LOOK_BACK = 3000;
    private static final int MAX_CAUSES = 6;
    private static final int MAX_LENGTH = 300;
    private static final Pattern EXCEPTION = Pattern.compile("^\\s*(?:Caused by: |Exception in thread \\S+ )?((?:[a-z]\\w*\\.)+[A-Z][\\w$]*(?:Exception|Error): .+)");
    // these only wrap what others say, and are shown when they stand alone
    private static final Pattern WRAPPER = Pattern.compile("^(?:org\\.glassfish\\.deployment\\.common\\.DeploymentException|java\\.lang\\.reflect\\.Invocation).*");

    private DeploymentLog() {
    }

    /** The distinct exceptions that the log names, one a line; the log's end when it names none. */
    static String reason(Path log) {
        Set<String> causes = new LinkedHashSet<>();
        Set<String> wrappers = new LinkedHashSet<>();
        for (String line : FileTail.of(log, LOOK_BACK).split("\n")) {
            Matcher exception = EXCEPTION.matcher(line);
            if (exception.find()) {
                (WRAPPER.matcher(exception.group(1)).matches() ? wrappers : causes).add(exception.group(1).strip());
            }
        }
        if (causes.isEmpty() && wrappers.isEmpty()) {
            return FileTail.of(log, MAX_CAUSES);
        }
        return listed(causes.isEmpty() ? wrappers : causes);
    }

    private static String listed(Set<String> causes) {
        StringBuilder shown = new StringBuilder();
        causes.stream().skip(Math.max(0, causes.size() - MAX_CAUSES))
            .forEach(cause -> shown.append("  ").append(cause, 0, Math.min(MAX_LENGTH, cause.length())).append('\n'));
        return shown.toString().stripTrailing();
    }
}
