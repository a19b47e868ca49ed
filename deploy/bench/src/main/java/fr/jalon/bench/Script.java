package fr.jalon.bench;

import fr.jalon.bench.Operation.Repeat;
import fr.jalon.bench.StatementLog.Sent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A recorded request as a script of pgbench: the same statements in the same order and transactions. */
final class Script {

    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private final Repeat repeat;
    private final long since;
    private final Map<String, String> fresh = new HashMap<>();

    /** @param since epoch millisecond at which the recording began: identifiers that are younger were made by the request */
    private Script(Repeat repeat, long since) {
        this.repeat = repeat;
        this.since = since;
    }

    static String of(List<Sent> request, Repeat repeat, long since) {
        Script script = new Script(repeat, since);
        StringBuilder body = new StringBuilder();
        for (Sent statement : request) {
            body.append(script.line(statement)).append(";\n");
        }
        StringBuilder variables = new StringBuilder();
        script.fresh.values().forEach(name -> variables.append("\\set ").append(name).append(" random(1, 4000000000000)\n"));
        return variables.append(body).toString();
    }

    private String line(Sent statement) {
        String sql = statement.sql();
        boolean undone = repeat == Repeat.ROLLED_BACK;
        if (undone && sql.matches("(?i)BEGIN\\b.*")) {
            return sql + ";\nSAVEPOINT undone";
        }
        if (undone && sql.matches("(?i)COMMIT\\b.*")) {
            return "ROLLBACK TO SAVEPOINT undone;\n" + sql;
        }
        StringBuilder line = new StringBuilder();
        Matcher place = PLACE.matcher(sql);
        while (place.find()) {
            int number = Integer.parseInt(place.group(1));
            place.appendReplacement(line, Matcher.quoteReplacement(literal(statement.values().get(number - 1))));
        }
        return place.appendTail(line).toString();
    }

    private String literal(String value) {
        if (value.equals("NULL")) {
            return value;
        }
        String text = value.substring(1, value.length() - 1);
        if (repeat == Repeat.FRESH_IDENTIFIERS && ID.matcher(text).matches() && madeSince(text)) {
            String name = fresh.computeIfAbsent(text, any -> "id" + fresh.size());
            return "('" + text.substring(0, 24) + "' || lpad(to_hex(:" + name + "::bigint), 12, '0'))::uuid";
        }
        // pgbench takes a colon before a letter for a variable of its own
        return "E'" + text.replace("\\", "\\\\").replace(":", "\\072").replace("\n", "\\n") + "'";
    }

    // the first 48 bits of a UUID of version 7 are its instant
    private boolean madeSince(String id) {
        return Long.parseLong(id.substring(0, 8) + id.substring(9, 13), 16) >= since;
    }
}
