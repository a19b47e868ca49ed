package fr.jalon.features.organisation.entity;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared in a search: without accents, case, apostrophes and hyphens. */
public final class SearchText {

    private SearchText() {
    }

    /** @return « maison l eveche » for « Maison  L'Évêché »; never null */
    public static String of(String text) {
        String plain = Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
