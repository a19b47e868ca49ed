package fr.jalon.kernel.declared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The strict subset of YAML 1.2 that we read: one document, no anchor, no alias, no tag, bounded depth. */
final class YamlSyntax {

    private static final int MAX_DEPTH = 40;
    private static final Map<String, String> KNOWN_PROBLEMS = problems();

    private final String file;

    YamlSyntax(String file) {
        this.file = file;
    }

    /** Raised at the first place that is not readable; whatever follows is not judged. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient DeclarationError error;

        Refused(DeclarationError error) {
            super(error.sentence());
            this.error = error;
        }

        DeclarationError error() {
            return error;
        }
    }

    Node compose(String text) throws Refused {
        LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).setCodePointLimit(text.length() + 1).build();
        try {
            // The event stream is judged first, without recursion: composing a deeply nested file would exhaust the stack.
            refuseForbiddenEvents(new Parse(settings).parseString(text));
            return new Compose(settings).composeString(text)
                    .orElseThrow(() -> refused(Mark.START, "le fichier est vide", "écrivez-y la déclaration"));
        } catch (MarkedYamlEngineException e) {
            throw refused(markOf(e.getProblemMark()), explain(e.getProblem()),
                    "vérifiez l'indentation, les deux-points et les guillemets à cet endroit et juste au-dessus");
        } catch (YamlEngineException e) {
            throw refused(Mark.START, "le fichier n'est pas un texte YAML lisible (" + e.getMessage() + ")",
                    "enregistrez-le en UTF-8, sans caractère de contrôle");
        }
    }

    private void refuseForbiddenEvents(Iterable<Event> events) throws Refused {
        int depth = 0;
        int documents = 0;
        for (Event event : events) {
            Mark mark = markOf(event.getStartMark());
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                throw refused(mark, "un second document commence ici", "gardez un seul document par fichier");
            }
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                throw refused(mark, "plus de " + MAX_DEPTH + " niveaux imbriqués", "simplifiez la structure");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
            refuseAnchorsAndTags(event, mark);
        }
    }

    private void refuseAnchorsAndTags(Event event, Mark mark) throws Refused {
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw refused(mark, "ancre ou alias YAML (« & », « * ») non admis",
                    "recopiez la valeur, ou mettez-la entre guillemets si ce signe en fait partie");
        }
        boolean tagged = event instanceof ScalarEvent scalar && scalar.getTag().isPresent()
                || event instanceof CollectionStartEvent start && start.getTag().isPresent();
        if (tagged) {
            throw refused(mark, "étiquette YAML (« ! ») non admise",
                    "retirez-la, ou mettez la valeur entre guillemets si ce signe en fait partie");
        }
    }

    private Refused refused(Mark mark, String message, String remedy) {
        return new Refused(new DeclarationError(file, mark.line(), mark.column(), "", message, remedy));
    }

    private static Mark markOf(Optional<org.snakeyaml.engine.v2.exceptions.Mark> mark) {
        return mark.map(at -> new Mark(at.getLine() + 1, at.getColumn() + 1)).orElse(Mark.START);
    }

    private static String explain(String problem) {
        String found = problem == null ? "" : problem;
        return KNOWN_PROBLEMS.entrySet().stream().filter(known -> found.contains(known.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse("syntaxe YAML incorrecte (" + found + ")");
    }

    private static Map<String, String> problems() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("'\\t(TAB)'", "tabulation en début de ligne : YAML n'admet que des espaces");
        known.put("mapping values are not allowed", "deux-points inattendus : une valeur qui en contient doit être entre guillemets");
        known.put("could not find expected ':'", "deux-points manquants après une clé");
        known.put("expected <block end>", "ligne mal alignée avec les précédentes");
        known.put("found unexpected end of stream", "guillemets ou crochets jamais refermés");
        known.put("expected ',' or", "virgule ou crochet fermant manquant");
        known.put("undefined alias", "alias YAML (« * ») non admis : mettez la valeur entre guillemets");
        return known;
    }
}
