package fr.jalon.features.generation.control;

import fr.jalon.kernel.declared.DeclarationError;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XHTML of a template: what prints well and can be read aloud, and nothing that fetches or runs. */
public final class TemplateMarkup {

    private static final Set<String> ELEMENTS = Set.of("html", "head", "title", "style", "body", "h1", "h2", "h3", "h4", "h5",
            "h6", "p", "div", "span", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "ul", "ol", "li", "dl",
            "dt", "dd", "strong", "em", "b", "i", "small", "sub", "sup", "br", "img", "blockquote");
    /** CSS tells no capitals apart, and a backslash writes any letter: \75rl( is url(. */
    private static final Pattern FETCHES = Pattern.compile("url\\(|@import|@font-face|\\\\", Pattern.CASE_INSENSITIVE);

    private final String path;
    private final Function<String, Optional<byte[]>> files;
    private final List<DeclarationError> errors = new ArrayList<>();
    private boolean titled;
    private int heading;

    /** @param files the files beside the template */
    public TemplateMarkup(String path, Function<String, Optional<byte[]>> files) {
        this.path = path;
        this.files = files;
    }

    /** @return what is wrong */
    public List<DeclarationError> check(String text) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    element(reader);
                }
            }
            if (!titled) {
                refuse(1, "le modèle n'a pas de titre", "ajoutez <title> dans <head> : c'est le titre du document");
            }
            if (heading == 0) {
                refuse(1, "le modèle n'a pas de <h1>", "commencez le corps par <h1>");
            }
        } catch (XMLStreamException broken) {
            refuse(Math.max(1, broken.getLocation().getLineNumber()), "XHTML incorrect",
                    "fermez chaque élément, écrivez &#160; pour &nbsp; et &amp; pour &");
        }
        return errors;
    }

    private void element(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        int line = reader.getLocation().getLineNumber();
        if (!ELEMENTS.contains(name)) {
            refuse(line, "élément <" + name + "> non admis", "employez titres, paragraphes, listes, tableaux ou images");
        }
        attributes(reader, line);
        switch (name) {
            case "title" -> titled = true;
            case "style" -> style(line, reader.getElementText());
            case "img" -> image(reader, line);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(name.charAt(1) - '0', line);
            default -> { }
        }
    }

    private void attributes(XMLStreamReader reader, int line) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            if (name.startsWith("on")) {
                refuse(line, "attribut « " + name + " » non admis", "retirez-le : un document n'exécute rien");
            } else if (name.equals("style")) {
                style(line, reader.getAttributeValue(i));
            }
        }
    }

    private void style(int line, String css) {
        if (FETCHES.matcher(css).find()) {
            refuse(line, "une feuille de style ne va rien chercher", "retirez url(), @import et @font-face ; placez une image par <img>");
        }
    }

    private void image(XMLStreamReader reader, int line) {
        String source = reader.getAttributeValue(null, "src");
        if (source == null || source.contains("{{") || source.contains(":")) {
            refuse(line, "une image est un fichier du plugin", "donnez son chemin dans src");
        } else {
            Optional<byte[]> file = files.apply(source);
            String fault = file.map(PlacedImages::fault).orElse("n'est pas dans le plugin");
            if (fault != null) {
                refuse(line, "l'image « " + source + " » " + fault, "ajoutez un fichier PNG ou JPEG de 5 Mo et 20 millions de points au plus");
            }
        }
        if (reader.getAttributeValue(null, "alt") == null) {
            refuse(line, "l'image n'a pas de texte de remplacement", "décrivez-la dans alt pour qui ne la voit pas");
        }
    }

    private void heading(int level, int line) {
        if (level > heading + 1) {
            refuse(line, "<h" + level + "> saute un niveau de titre", "écrivez <h" + (heading + 1) + ">");
        }
        heading = level;
    }

    private void refuse(int line, String message, String remedy) {
        errors.add(new DeclarationError(path, line, 1, "", message, remedy));
    }
}
