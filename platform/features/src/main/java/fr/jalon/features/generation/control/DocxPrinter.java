package fr.jalon.features.generation.control;

import fr.jalon.features.generation.GenerationProblem;
import fr.jalon.features.generation.control.InlineText.Look;
import fr.jalon.kernel.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes a filled document for Word and LibreOffice: the small closed markup of templates, element by element, as paragraphs with real
 * styles, so that headings, lists, table heads and alternative texts are what a screen reader expects.
 */
public final class DocxPrinter {

    private static final Set<String> SKIPPED = Set.of("head", "style", "title");
    private static final Set<String> BLOCKS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "ul", "ol", "dl", "dt", "dd", "table",
            "blockquote");

    private final DocxPage page;

    private DocxPrinter(XWPFDocument document) {
        this.page = new DocxPage(document);
    }

    /** @return the DOCX file; the same document gives the same content at any time */
    public static byte[] print(Document filled, Instant now) {
        PageLayout.settle(filled);
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            DocxPrinter printer = new DocxPrinter(document);
            DocxHouse.furnish(document, PageLayout.title(filled), now);
            printer.children(PageLayout.body(filled), document, "Normal", Look.PLAIN);
            document.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new Problem(GenerationProblem.BAD_TEMPLATE, "Le document n'a pas pu être écrit pour Word. L'auteur du programme doit "
                    + "corriger son modèle.", broken);
        }
    }

    /** Blocks make paragraphs of their own; text between them makes one too. */
    private void children(Element within, IBody body, String style, Look look) {
        InlineText pending = new InlineText();
        for (Node child = within.getFirstChild(); child != null; child = child.getNextSibling()) {
            boolean block = child instanceof Element element && BLOCKS.contains(element.getTagName());
            if (!block) {
                inline(child, pending, look);
                continue;
            }
            flush(pending, body, style);
            block((Element) child, body, style, look);
        }
        flush(pending, body, style);
    }

    private void block(Element element, IBody body, String style, Look look) {
        Look inner = look.within(element.getTagName(), PageLayout.classes(element));
        switch (element.getTagName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> children(element, body, "Heading" + element.getTagName().charAt(1), inner);
            case "blockquote" -> children(element, body, "Quote", inner);
            case "ul", "ol" -> list(element, body, 0, inner);
            case "table" -> table(element, body, inner);
            default -> children(element, body, style, inner);
        }
    }

    private void flush(InlineText pending, IBody body, String style) {
        List<InlineText.Part> parts = pending.take();
        if (!parts.isEmpty()) {
            page.write(page.paragraph(body, style), parts);
        }
    }

    private void inline(Node node, InlineText into, Look look) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            into.text(node.getNodeValue(), look);
        } else if (node instanceof Element element && !SKIPPED.contains(element.getTagName())) {
            switch (element.getTagName()) {
                case "br" -> into.lineBreak();
                case "img" -> into.image(element);
                default -> {
                    Look inner = look.within(element.getTagName(), PageLayout.classes(element));
                    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                        inline(child, into, inner);
                    }
                }
            }
        }
    }

    private void list(Element list, IBody body, int level, Look look) {
        BigInteger number = page.list(list.getTagName().equals("ol"));
        for (Node child = list.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element item) {
                item(item, body, level, number, look);
            }
        }
    }

    private void item(Element item, IBody body, int level, BigInteger number, Look look) {
        InlineText text = new InlineText();
        for (Node child = item.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested && Set.of("ul", "ol").contains(nested.getTagName())) {
                entry(text, body, level, number);
                list(nested, body, Math.min(level + 1, 8), look);
            } else {
                inline(child, text, look);
            }
        }
        entry(text, body, level, number);
    }

    private void entry(InlineText text, IBody body, int level, BigInteger number) {
        List<InlineText.Part> parts = text.take();
        if (!parts.isEmpty()) {
            XWPFParagraph paragraph = page.paragraph(body, "ListParagraph");
            paragraph.setNumID(number);
            paragraph.setNumILvl(BigInteger.valueOf(level));
            page.write(paragraph, parts);
        }
    }

    /** A table within a cell is written row by row as text: readers lose their way in nested tables. */
    private void table(Element table, IBody body, Look look) {
        if (body instanceof XWPFTableCell) {
            DocxTable.rows(table).forEach(row -> DocxTable.cells(row).forEach(cell -> children(cell, body, "Normal", look)));
            return;
        }
        DocxTable.caption(table).ifPresent(caption -> children(caption, body, "Caption", look));
        new DocxTable(page.document()).write(table, (cell, into) -> children(cell, into, "Normal",
                look.within(cell.getTagName(), PageLayout.classes(cell))));
    }
}
