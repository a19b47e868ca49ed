package fr.jalon.kernel.declared;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that an author probably meant. */
public final class Suggestion {

    private Suggestion() {
    }

    /**
     * @param word  the word as it was written
     * @param known the words that would have been right
     * @return the nearest one, unless it differs by more than a third of its letters (two letters are always allowed)
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.max(2, candidate.length() / 3))
                .filter(candidate -> distance(word, candidate) < Math.max(word.length(), candidate.length()))
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate)).thenComparing(candidate -> candidate));
    }

    /**
     * @param action what to do with the wrong word, such as « supprimez-la »; null if there is only the list
     * @return French remedy: the nearest known word if there is one, else the known words
     */
    public static String remedy(String action, String word, Collection<String> known) {
        String start = action == null ? "" : action + " ou ";
        return nearest(word, known)
                .map(near -> start + "corrigez en « " + near + " »")
                .orElseGet(() -> known.isEmpty() ? (action == null ? "retirez-le" : action)
                        : (action == null ? "" : action + " ; ") + "valeurs connues ici : " + String.join(", ", known));
    }

    /** Levenshtein distance, case ignored: two rows suffice. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
