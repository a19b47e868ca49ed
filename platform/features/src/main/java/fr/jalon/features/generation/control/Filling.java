package fr.jalon.features.generation.control;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import fr.jalon.features.generation.GenerationProblem;
import fr.jalon.kernel.problem.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Puts the values of a model into a template. The engine reads maps and nothing else: no method, no field of any object. */
public final class Filling {

    /** Characters of the longest filled document, markup included. */
    private static final int LONGEST = 3_000_000;
    private static final Mustache.Compiler COMPILER = Mustache.compiler().withCollector(new Maps()).withEscaper(Filling::escape);

    private Filling() {
    }

    /** Stops before a model of any size has filled the memory: printing takes many times what the text takes. */
    private static final class Bounded extends StringWriter {

        @Override
        public void write(String text) {
            write(text, 0, text.length());
        }

        @Override
        public void write(String text, int from, int length) {
            requireRoom(length);
            super.write(text, from, length);
        }

        @Override
        public void write(char[] text, int from, int length) {
            requireRoom(length);
            super.write(text, from, length);
        }

        private void requireRoom(int more) {
            if (getBuffer().length() + more > LONGEST) {
                throw new Problem(GenerationProblem.TOO_LONG, "Le document n'est pas produit : il dépasserait trois millions de caractères, "
                        + "plus d'un millier de pages. Choisissez une période ou un contenu plus court.");
            }
        }
    }

    private static final class Maps extends BasicCollector {

        @Override
        public Mustache.VariableFetcher createFetcher(Object context, String name) {
            if (context instanceof Map<?, ?> || name.equals(".")) {
                return super.createFetcher(context, name);
            }
            return null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }

    /**
     * @return the filled document
     * @throws Problem VALUES_MISSING, naming each; BAD_TEMPLATE if it cannot be read
     */
    public static Document fill(String path, String template, Map<String, ?> model) {
        try {
            // Nobody who writes a text knows this word beforehand.
            String word = "missing-" + UUID.randomUUID() + ":";
            StringWriter bounded = new Bounded();
            COMPILER.defaultValue(word + "{{name}};").compile(template).execute(model, bounded);
            String filled = bounded.toString();
            Set<String> missing = new LinkedHashSet<>();
            for (Matcher found = Pattern.compile(word + "([^;]*);").matcher(filled); found.find();) {
                missing.add(found.group(1));
            }
            if (!missing.isEmpty()) {
                throw new Problem(GenerationProblem.VALUES_MISSING, "Le document n'est pas produit : il y manquerait "
                        + String.join(", ", missing) + " (modèle " + path + "). Complétez ces informations, ou demandez à "
                        + "l'auteur du programme de corriger le modèle.");
            }
            return parse(filled);
        } catch (MustacheException | SAXException | IOException broken) {
            throw new Problem(GenerationProblem.BAD_TEMPLATE, "Le modèle " + path + " ne peut pas être rempli. "
                    + "L'auteur du programme doit le corriger.", broken);
        }
    }

    private static Document parse(String xhtml) throws SAXException, IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the JDK's own parser knows both features", impossible);
        }
    }

    /** Markup is shown, not obeyed; a character that XML cannot hold becomes the replacement character. */
    private static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(writable(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean writable(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
