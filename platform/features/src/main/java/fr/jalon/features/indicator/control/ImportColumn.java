package fr.jalon.features.indicator.control;

import fr.jalon.kernel.problem.Problem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The columns of a file of measures, found by their heads in any order. */
public enum ImportColumn {
    PLACE("Endroit", "lieu", "site", "finess", "numero finess", "n finess"),
    CODE("Code", "code indicateur", "code de l indicateur"),
    INDICATOR("Indicateur", "nom de l indicateur"),
    UNIT("Unité"),
    FIRST("Du", "debut", "date de debut", "premier jour"),
    LAST("Au", "fin", "date de fin", "dernier jour"),
    NUMERATOR("Numérateur", "valeur", "num"),
    DENOMINATOR("Dénominateur", "denom"),
    NOT_MEASURABLE("Pourquoi sans chiffres", "non mesurable", "motif"),
    EVIDENCE("Preuve", "origine"),
    REMARK("Remarque", "remarques", "commentaire");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DEFUSED = Pattern.compile("'[=+\\-@\\t\\r]");

    private final String label;
    private final List<String> others;

    ImportColumn(String label, String... others) {
        this.label = label;
        this.others = List.of(others);
    }

    /** @return its head in the model */
    public String label() {
        return label;
    }

    /**
     * Where each known column stands.
     *
     * @param ignored heads that mean nothing here
     */
    record Heads(Map<ImportColumn, Integer> places, List<String> ignored) {

        /** @return the text of a cell, without the sign by which an export keeps a spreadsheet from computing it */
        String text(Sheet.Line line, ImportColumn column) {
            String text = places.containsKey(column) ? line.cell(places.get(column)) : "";
            return DEFUSED.matcher(text).lookingAt() ? text.substring(1) : text;
        }
    }

    /** @throws Problem BAD_FILE naming the columns that are missing or stand twice */
    static Heads in(Sheet.Line head) {
        Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < head.cells().size(); i++) {
            String text = plain(head.cells().get(i));
            ImportColumn found = Arrays.stream(values()).filter(column -> column.named(text)).findFirst().orElse(null);
            if (found == null) {
                ignored.addAll(text.isEmpty() ? List.of() : List.of(head.cells().get(i)));
            } else if (places.put(found, i) != null) {
                throw Sheet.unreadable("La colonne « " + found.label + " » est présente deux fois. Gardez-en une.");
            }
        }
        requireAll(places);
        return new Heads(places, ignored);
    }

    private static void requireAll(Map<ImportColumn, Integer> places) {
        List<String> missing = new ArrayList<>();
        for (ImportColumn column : List.of(PLACE, FIRST, LAST, NUMERATOR)) {
            if (!places.containsKey(column)) {
                missing.add("« " + column.label + " »");
            }
        }
        if (!places.containsKey(CODE) && !places.containsKey(INDICATOR)) {
            missing.add("« " + CODE.label + " » ou « " + INDICATOR.label + " »");
        }
        if (!missing.isEmpty()) {
            throw Sheet.unreadable("La première ligne doit nommer les colonnes ; il manque : " + String.join(", ", missing)
                    + ". Partez du modèle à télécharger.");
        }
    }

    private boolean named(String text) {
        return text.equals(plain(label)) || others.contains(text);
    }

    /** @return the words without accents, capitals and signs, to compare what people type */
    static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.FRENCH);
    }
}
