package fr.jalon.features.generation.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What every document gets: language, description, the house style before the template's own, and bookmarks on its headings. */
final class PageLayout {

    static final String FONT = "Jalon";

    private static final String STYLE = resource("/fr/jalon/features/generation/house.css");

    private PageLayout() {
    }

    static void apply(Document document) {
        Element root = document.getDocumentElement();
        root.setAttribute("lang", "fr");
        Element head = first(root, "head");
        String title = first(head, "title").getTextContent().strip();
        head.appendChild(meta(document, "description", title));
        head.appendChild(meta(document, "subject", title));
        Element style = document.createElement("style");
        style.setTextContent(STYLE);
        head.insertBefore(style, head.getFirstChild());
        head.appendChild(bookmarks(document, headings(first(root, "body"), new ArrayList<>())));
        settle(document);
    }

    /** What the words of a document need, however it is printed. */
    static void settle(Document document) {
        typeset(body(document));
        NodeList tables = document.getElementsByTagName("table");
        for (int i = 0; i < tables.getLength(); i++) {
            sayEmpty(document, (Element) tables.item(i));
        }
    }

    static Element body(Document document) {
        return first(document.getDocumentElement(), "body");
    }

    static String title(Document document) {
        return first(document.getDocumentElement(), "title").getTextContent().strip();
    }

    static Set<String> classes(Element element) {
        return Set.of(element.getAttribute("class").strip().split("\\s+"));
    }

    /** French typography: no line breaks before a double sign, inside guillemets or in the middle of an hour. */
    private static void typeset(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            node.setNodeValue(node.getNodeValue().replaceAll(" ([:;?!»])", "\u00a0$1").replace("« ", "«\u00a0")
                    .replaceAll("(\\d) h\\b", "$1\u00a0h").replaceAll("\u00a0h (\\d\\d)\\b", "\u00a0h\u00a0$1").replace("n° ", "n°\u00a0"));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            typeset(child);
        }
    }

    private static Element meta(Document document, String name, String content) {
        Element meta = document.createElement("meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
        return meta;
    }

    /** A table whose loop found nothing says so: one without any row in its body is read aloud as broken. */
    private static void sayEmpty(Document document, Element table) {
        Element body = first(table, "tbody");
        if (body == null || first(body, "tr") != null) {
            return;
        }
        Element cell = document.createElement("td");
        cell.setAttribute("colspan", String.valueOf(Math.max(1, table.getElementsByTagName("th").getLength())));
        cell.setTextContent("Néant");
        body.appendChild(document.createElement("tr")).appendChild(cell);
    }

    private static Element bookmarks(Document document, List<Element> headings) {
        Element bookmarks = document.createElement("bookmarks");
        Deque<Element> path = new ArrayDeque<>(List.of(bookmarks));
        int number = 0;
        for (Element heading : headings) {
            int level = heading.getTagName().charAt(1) - '0';
            String id = heading.hasAttribute("id") ? heading.getAttribute("id") : "titre-" + ++number;
            heading.setAttribute("id", id);
            Element bookmark = document.createElement("bookmark");
            bookmark.setAttribute("name", heading.getTextContent().strip().replaceAll("\\s+", " "));
            bookmark.setAttribute("href", "#" + id);
            while (path.size() > level) {
                path.pop();
            }
            path.peek().appendChild(bookmark);
            path.push(bookmark);
        }
        return bookmarks;
    }

    private static List<Element> headings(Element under, List<Element> found) {
        NodeList children = under.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeType() == Node.ELEMENT_NODE) {
                Element child = (Element) children.item(i);
                if (child.getTagName().matches("h[1-6]")) {
                    found.add(child);
                }
                headings(child, found);
            }
        }
        return found;
    }

    private static Element first(Element under, String name) {
        return (Element) under.getElementsByTagName(name).item(0);
    }

    private static String resource(String path) {
        try (InputStream file = PageLayout.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
