package fr.jalon.features.indicator.control;

import fr.jalon.features.indicator.IndicatorProblem;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table as someone sent it, whatever its format. It is bounded while it is read: what is too large is refused, never cut.
 *
 * @param lines its lines that hold something, the head first
 */
record Sheet(List<Line> lines) {

    static final int LARGEST_FILE = 5 * 1024 * 1024;
    static final int MOST_LINES = 5000;
    static final int MOST_COLUMNS = 60;
    static final int LONGEST_CELL = 4000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /**
     * One line.
     *
     * @param number as the person's own program counts it, from 1
     * @param cells  texts without spaces around them, empty ones too
     */
    record Line(int number, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Collects lines, refusing more than there may be. */
    static final class Builder {

        private final List<Line> lines = new ArrayList<>();

        void add(int number, List<String> cells) {
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            if (lines.size() > MOST_LINES) {
                throw new Problem(CommonProblem.TOO_LARGE, "Ce fichier a plus de " + FrenchNumber.text(BigDecimal.valueOf(MOST_LINES), 0)
                        + " lignes de mesures. Séparez-le, par exemple un fichier par endroit.");
            }
            lines.add(new Line(number, cells.stream().map(String::strip).toList()));
        }

        void check(int line, int column, int length) {
            if (column >= MOST_COLUMNS) {
                throw unreadable("La ligne " + line + " a plus de " + MOST_COLUMNS + " colonnes. Partez du modèle à télécharger.");
            }
            if (length > LONGEST_CELL) {
                throw unreadable("Une case de la ligne " + line + " dépasse " + LONGEST_CELL + " caractères. Raccourcissez-la.");
            }
        }

        Sheet done() {
            return new Sheet(List.copyOf(lines));
        }
    }

    /** @throws Problem TOO_LARGE or BAD_FILE with what to do */
    static Sheet of(byte[] content) {
        if (content.length > LARGEST_FILE) {
            throw new Problem(CommonProblem.TOO_LARGE, "Ce fichier dépasse 5 Mo. Séparez-le, par exemple un fichier par endroit.");
        }
        if (starts(content, OLD_OFFICE)) {
            throw unreadable("Ce classeur est dans un ancien format ou protégé par un mot de passe. Enregistrez-le en .xlsx sans mot de passe.");
        }
        return starts(content, ZIP) ? Workbook.read(content) : DelimitedText.read(content);
    }

    private static boolean starts(byte[] content, byte[] sign) {
        return content.length >= sign.length && Arrays.equals(content, 0, sign.length, sign, 0, sign.length);
    }

    static Problem unreadable(String message) {
        return new Problem(IndicatorProblem.BAD_FILE, message);
    }
}
