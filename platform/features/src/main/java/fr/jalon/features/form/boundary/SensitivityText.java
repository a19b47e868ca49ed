package fr.jalon.features.form.boundary;

import fr.jalon.features.form.control.Comparison.Sensitivity;
import fr.jalon.features.form.control.Comparison.Turn;
import fr.jalon.features.form.control.Sheet;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Says in French what would turn if one weight moved. */
final class SensitivityText {

    private SensitivityText() {
    }

    static String of(Sheet sheet, Sensitivity sensitivity) {
        if (sensitivity.below() == null && sensitivity.above() == null) {
            return "Aucun poids de ce critère ne change le premier.";
        }
        String below = sensitivity.below() == null ? null : "sous " + percent(sensitivity.below().weight()) + ", " + rows(sheet, sensitivity.below());
        String above = sensitivity.above() == null ? null : "au-delà de " + percent(sensitivity.above().weight()) + ", " + rows(sheet, sensitivity.above());
        String both = below == null ? above : above == null ? below : below + " ; " + above;
        return Character.toUpperCase(both.charAt(0)) + both.substring(1) + ".";
    }

    private static String rows(Sheet sheet, Turn turn) {
        String names = turn.rows().stream().map(row -> "« " + sheet.row(row).orElseThrow().label() + " »").collect(Collectors.joining(" et "));
        return names + (turn.rows().size() > 1 ? " passent devant" : " passe devant");
    }

    private static String percent(BigDecimal weight) {
        return weight.stripTrailingZeros().toPlainString().replace('.', ',') + " %";
    }
}
