package fr.jalon.features.indicator.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the cells of a sheet into texts: numbers as they are stored, not as they are shown; days as 2026-02-28. */
final class WorkbookCells extends DefaultHandler {

    private static final int DECIMALS = 6;

    private final SharedStrings shared;
    private final StylesTable styles;
    private final Sheet.Builder sheet;
    private final StringBuilder text = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type;
    private String style;
    private boolean inValue;

    WorkbookCells(SharedStrings shared, StylesTable styles, Sheet.Builder sheet) {
        this.shared = shared;
        this.styles = styles;
        this.sheet = sheet;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                cells = new ArrayList<>();
                column = -1;
            }
            case "c" -> {
                String reference = attributes.getValue("r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                type = attributes.getValue("t");
                style = attributes.getValue("s");
                text.setLength(0);
                sheet.check(row, column, 0);
            }
            case "v", "t" -> inValue = true;
            default -> {
                // formulas, widths and colours are nothing to us
            }
        }
    }

    @Override
    public void characters(char[] signs, int start, int length) {
        if (inValue) {
            text.append(signs, start, length);
            sheet.check(row, column, text.length());
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "c" -> {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, value(text.toString()));
            }
            case "row" -> sheet.add(row, cells);
            default -> {
                // as above
            }
        }
    }

    private String value(String stored) {
        if (stored.isEmpty() || "str".equals(type) || "inlineStr".equals(type) || "e".equals(type) || "d".equals(type)) {
            return stored;
        }
        if ("s".equals(type)) {
            String found = shared.getItemAt(Integer.parseInt(stored)).getString();
            sheet.check(row, column, found.length());
            return found;
        }
        return "b".equals(type) ? ("1".equals(stored) ? "VRAI" : "FAUX") : number(Double.parseDouble(stored));
    }

    /** A cell shown as a percentage holds a hundredth of what one reads: it keeps its sign, so that nobody takes it for a plain number. */
    private String number(double stored) {
        XSSFCellStyle shown = style == null || styles == null ? null : styles.getStyleAt(Integer.parseInt(style));
        String format = shown == null ? null : shown.getDataFormatString();
        if (format != null && DateUtil.isADateFormat(shown.getDataFormat(), format) && DateUtil.isValidExcelDate(stored)) {
            return DateUtil.getLocalDateTime(stored).toLocalDate().toString();
        }
        boolean percent = format != null && format.contains("%");
        String plain = BigDecimal.valueOf(percent ? stored * 100 : stored).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        return percent ? plain + " %" : plain;
    }
}
