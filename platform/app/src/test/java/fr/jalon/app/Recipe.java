package fr.jalon.app;

import fr.jalon.local.DemoAccount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How the owner of a space calls one operation with success.
 *
 * @param operation  name in the OpenAPI document: method and path template
 * @param account    who calls
 * @param paths      path variable to the name of an owned thing, where the two differ
 * @param query      what follows the path, empty if nothing does
 * @param type       media type of the body, empty if there is none
 * @param body       the body; {@code $name} stands for an owned thing
 * @param changes    table in which the call must change a row; empty if it must leave every row alone
 * @param elsewhere  status when the same identifiers are tried through another space
 * @param first      what must have happened before
 */
record Recipe(String operation, DemoAccount account, Map<String, String> paths, String query, String type, String body,
              String changes, int elsewhere, Preparation first) {

    /** Brings the owned things into the state that the call needs. */
    @FunctionalInterface
    interface Preparation {
        void bring(Owned owned) throws IOException;
    }

    /** A call that reads or only computes. */
    static Recipe read(DemoAccount account, String operation) {
        return new Recipe(operation, account, Map.of(), "", "", "", "", 404, owned -> { });
    }

    /** A call that changes a row of the table. */
    static Recipe write(DemoAccount account, String operation, String table) {
        return new Recipe(operation, account, Map.of(), "", "", "", table, 404, owned -> { });
    }

    Recipe path(String variable, String owned) {
        Map<String, String> more = new HashMap<>(paths);
        more.put(variable, owned);
        return new Recipe(operation, account, more, query, type, body, changes, elsewhere, first);
    }

    Recipe query(String text) {
        return new Recipe(operation, account, paths, text, type, body, changes, elsewhere, first);
    }

    Recipe json(String text) {
        return new Recipe(operation, account, paths, query, Wire.JSON, text.replace('\'', '"'), changes, elsewhere, first);
    }

    Recipe multipart(Multipart parts) {
        // one byte, one character: the body is sent as it is
        String text = new String(parts.end(), StandardCharsets.ISO_8859_1);
        return new Recipe(operation, account, paths, query, Multipart.TYPE, text, changes, elsewhere, first);
    }

    /** Not « introuvable » through another space: identifiers in the body are wrong fields; 200 says that nobody owns them. */
    Recipe elsewhere(int status) {
        return new Recipe(operation, account, paths, query, type, body, changes, status, first);
    }

    Recipe after(Preparation preparation) {
        return new Recipe(operation, account, paths, query, type, body, changes, elsewhere, preparation);
    }

    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    /** @return whether anything in the request belongs to the space of its owner alone */
    boolean namesOwnedThings() {
        return elsewhere != 200 && operation.replace("{slug}", "").contains("{") || type.equals(Wire.JSON) && body.contains("$");
    }

    /** @return the path of the call, through that space */
    String at(String slug, Owned owned) {
        String path = operation.substring(operation.indexOf('/')).replace("{slug}", slug);
        while (path.contains("{")) {
            String variable = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
            path = path.replace("{" + variable + "}", owned.id(paths.getOrDefault(variable, variable)));
        }
        return path + owned.fill(query);
    }

    byte[] sent(Owned owned) {
        return type.equals(Wire.JSON) ? owned.fill(body).getBytes(StandardCharsets.UTF_8)
            : body.getBytes(StandardCharsets.ISO_8859_1);
    }
}
