package fr.jalon.features.generation.control;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A table with its head on every page, cells that span columns or rows, and a description for who does not see it. */
final class DocxTable {

    private static final int FULL_WIDTH = 5000;
    /** Twips between the margins. */
    private static final int TEXT_WIDTH = 9638;
    private static final String HEAD = "EEEEEE";

    private final XWPFDocument document;
    /** Columns that a cell above still fills: how many rows are left, and how wide it is. */
    private final Map<Integer, int[]> spanning = new TreeMap<>();

    DocxTable(XWPFDocument document) {
        this.document = document;
    }

    void write(Element element, BiConsumer<Element, XWPFTableCell> content) {
        List<Element> rows = rows(element);
        XWPFTable table = document.createTable();
        table.removeRow(0);
        table.setStyleID("TableGrid");
        CTTbl xml = table.getCTTbl();
        xml.getTblPr().unsetTblBorders();
        xml.getTblPr().getTblW().setType(STTblWidth.PCT);
        xml.getTblPr().getTblW().setW(BigInteger.valueOf(FULL_WIDTH));
        caption(element).ifPresent(caption -> xml.getTblPr().addNewTblCaption().setVal(caption.getTextContent().strip()));
        int columns = rows.stream().mapToInt(DocxTable::width).max().orElse(1);
        CTTblGrid grid = xml.getTblGrid() == null ? xml.addNewTblGrid() : xml.getTblGrid();
        for (int i = 0; i < columns; i++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(TEXT_WIDTH / columns));
        }
        // Not the table's own createRow: it copies the cells of the first one.
        rows.forEach(row -> row(new XWPFTableRow(xml.addNewTr(), table), row, content));
        // Two tables that touch would become one.
        document.createParagraph();
    }

    private void row(XWPFTableRow row, Element element, BiConsumer<Element, XWPFTableCell> content) {
        boolean head = ((Element) element.getParentNode()).getTagName().equals("thead");
        row.setRepeatHeader(head);
        row.setCantSplitRow(true);
        int column = continued(row, 0);
        for (Element cell : cells(element)) {
            XWPFTableCell made = cell(row);
            int wide = span(cell, "colspan");
            int high = span(cell, "rowspan");
            shape(made, wide, high > 1 ? STMerge.RESTART : null);
            if (head || cell.getTagName().equals("th")) {
                made.setColor(HEAD);
            }
            content.accept(cell, made);
            if (high > 1) {
                spanning.put(column, new int[] {high - 1, wide});
            }
            column = continued(row, column + wide);
        }
    }

    /** Fills the columns that cells of rows above span. @return the next free column */
    private int continued(XWPFTableRow row, int from) {
        int column = from;
        for (int[] above = spanning.get(column); above != null; above = spanning.get(column)) {
            shape(cell(row), above[1], STMerge.CONTINUE);
            int place = column;
            column += above[1];
            if (--above[0] == 0) {
                spanning.remove(place);
            }
        }
        return column;
    }

    private static XWPFTableCell cell(XWPFTableRow row) {
        return row.createCell();
    }

    private static void shape(XWPFTableCell cell, int wide, STMerge.Enum merged) {
        CTTcPr shape = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
        if (wide > 1) {
            shape.addNewGridSpan().setVal(BigInteger.valueOf(wide));
        }
        if (merged != null) {
            shape.addNewVMerge().setVal(merged);
        }
    }

    private static int width(Element row) {
        return cells(row).stream().mapToInt(cell -> span(cell, "colspan")).sum();
    }

    private static int span(Element cell, String attribute) {
        String given = cell.getAttribute(attribute);
        return given.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(given)) : 1;
    }

    static Optional<Element> caption(Element table) {
        return elements(table).stream().filter(child -> child.getTagName().equals("caption")).findFirst();
    }

    /** @return the rows in the order in which they are read: the foot stands last */
    static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        List<Element> foot = new ArrayList<>();
        for (Element child : elements(table)) {
            if (child.getTagName().equals("tr")) {
                rows.add(child);
            } else {
                (child.getTagName().equals("tfoot") ? foot : rows).addAll(elements(child).stream().filter(e -> e.getTagName().equals("tr")).toList());
            }
        }
        rows.addAll(foot);
        return rows;
    }

    static List<Element> cells(Element row) {
        return elements(row).stream().filter(e -> e.getTagName().equals("td") || e.getTagName().equals("th")).toList();
    }

    private static List<Element> elements(Element within) {
        List<Element> found = new ArrayList<>();
        for (Node child = within.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}
