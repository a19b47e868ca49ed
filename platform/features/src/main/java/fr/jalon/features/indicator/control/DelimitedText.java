package fr.jalon.features.indicator.control;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads cells that someone pasted or saved as CSV: semicolons, tabs or commas, in UTF-8, UTF-16 or Windows-1252. */
final class DelimitedText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER = '\uFEFF';

    private final String text;
    private final char separator;
    private final Sheet.Builder sheet = new Sheet.Builder();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int began = 1;
    private boolean quoted;

    private DelimitedText(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    static Sheet read(byte[] content) {
        String text = decode(content);
        if (text.indexOf('\0') >= 0) {
            throw Sheet.unreadable("Ce fichier n'est ni un classeur .xlsx, ni un fichier CSV. Enregistrez-le dans l'un de ces formats.");
        }
        return new DelimitedText(text).parse();
    }

    private static String decode(byte[] content) {
        boolean wide = content.length > 1 && (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE
                || content[0] == (byte) 0xFE && content[1] == (byte) 0xFF);
        if (wide) {
            return new String(content, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.isEmpty() || text.charAt(0) != BYTE_ORDER ? text : text.substring(1);
        } catch (CharacterCodingException other) {
            return new String(content, WINDOWS);
        }
    }

    /** What stands most often in the first line that says something. */
    private static char separator(String text) {
        String head = text.lines().filter(some -> !some.isBlank()).findFirst().orElse("");
        char best = ';';
        for (char candidate : new char[] {'\t', ','}) {
            best = count(head, candidate) > count(head, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(found -> found == sign).count();
    }

    private Sheet parse() {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean pair = i + 1 < text.length() && text.charAt(i + 1) == (sign == '\r' ? '\n' : '"');
            if (quoted) {
                i += inside(sign, pair);
            } else if (sign == '"' && cell.toString().isBlank()) {
                quoted = true;
                cell.setLength(0);
            } else if (sign == separator) {
                endCell();
            } else if (sign == '\n' || sign == '\r') {
                i += sign == '\r' && pair ? 1 : 0;
                endLine();
            } else {
                cell.append(sign);
            }
        }
        if (quoted) {
            throw Sheet.unreadable("Un guillemet ouvert à la ligne " + began + " n'est jamais fermé. Fermez-le ou retirez-le.");
        }
        endLine();
        return sheet.done();
    }

    /** @return how many signs more were read */
    private int inside(char sign, boolean pair) {
        if (sign == '"' && !pair) {
            quoted = false;
            return 0;
        }
        line += sign == '\n' ? 1 : 0;
        cell.append(sign);
        return sign == '"' ? 1 : 0;
    }

    private void endCell() {
        sheet.check(began, cells.size(), cell.length());
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endLine() {
        endCell();
        sheet.add(began, cells);
        cells = new ArrayList<>();
        line++;
        began = line;
    }
}
