package fr.jalon.kernel.web;

import fr.jalon.kernel.json.Jsons;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Lets a JSON body through only when it is whole. The server's binding skips fields that it does not know, and never comes
 * back from one that the end of the body cuts: a few bytes would keep a thread busy for ever.
 */
@Provider
public class WholeJson implements ReaderInterceptor {

    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int DEEPEST = 100;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        String type = context.getMediaType() == null ? "" : context.getMediaType().getSubtype();
        if (type.equals("json") || type.endsWith("+json")) {
            byte[] body = context.getInputStream().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw new Problem(CommonProblem.TOO_LARGE, "La demande dépasse 5 Mo. Envoyez-la en plusieurs fois.");
            }
            requireWhole(body);
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    private static void requireWhole(byte[] body) {
        if (body.length == 0) {
            return;
        }
        try (JsonParser parser = Jsons.parser(new ByteArrayInputStream(body))) {
            int depth = 0;
            while (parser.hasNext()) {
                JsonParser.Event event = parser.next();
                depth += step(event);
                if (event == JsonParser.Event.KEY_NAME || event == JsonParser.Event.VALUE_STRING) {
                    requireText(parser.getString());
                }
                if (depth > DEEPEST) {
                    throw new Problem(CommonProblem.INVALID_REQUEST, "Le JSON envoyé est imbriqué sur plus de " + DEEPEST + " niveaux.");
                }
            }
        } catch (JsonException | IllegalStateException broken) {
            throw new Problem(CommonProblem.INVALID_REQUEST,
                    "Le contenu envoyé n'est pas un JSON lisible : il est coupé ou mal écrit. Corrigez-le, puis renvoyez.", broken);
        }
    }

    /** Half of a surrogate pair is no character: it would be stored as a question mark. */
    private static void requireText(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Problem(CommonProblem.INVALID_REQUEST,
                    "Un texte contient une moitié de caractère (demi-codet isolé) qui ne peut pas être enregistrée. Retirez-la, puis renvoyez.");
        }
    }

    private static int step(JsonParser.Event event) {
        return switch (event) {
            case START_OBJECT, START_ARRAY -> 1;
            case END_OBJECT, END_ARRAY -> -1;
            default -> 0;
        };
    }
}
