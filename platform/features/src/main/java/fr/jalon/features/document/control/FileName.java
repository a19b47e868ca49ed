package fr.jalon.features.document.control;

import java.text.Normalizer;

/** Names of files as people send them: shown and offered at download, never used as a path. */
final class FileName {

    private static final int LONGEST = 150;

    private FileName() {
    }

    /** @return the last segment without control characters, never empty, never {@code .} or {@code ..} */
    static String clean(String sent) {
        String name = sent == null ? "" : Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\"<>|:*?\\u202a-\\u202e\\u2066-\\u2069]", "").strip().replaceFirst("^\\.+", "");
        if (name.isEmpty()) {
            return "document";
        }
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }
}
