package fr.jalon.features.generation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** The text of one paragraph as a browser would lay it out: blanks collapse, but where lines are to be kept. */
final class InlineText {

    /** What a stretch of text looks like. */
    record Look(boolean bold, boolean italic, boolean small, boolean raised, boolean lowered, boolean lines) {

        static final Look PLAIN = new Look(false, false, false, false, false, false);

        /** @return the look within that element */
        Look within(String element, Set<String> classes) {
            return new Look(bold || Set.of("strong", "b", "th", "dt").contains(element), italic || Set.of("em", "i").contains(element),
                    small || element.equals("small") || classes.contains("empreinte"), raised || element.equals("sup"),
                    lowered || element.equals("sub"), lines || classes.contains("texte"));
        }
    }

    /** A stretch, a break or an image. @param image its place in the document, null for text; @param text null for a break */
    record Part(String text, Look look, Element image) {
    }

    private final List<Part> parts = new ArrayList<>();
    private boolean blank = true;

    void text(String text, Look look) {
        if (look.lines()) {
            String[] lines = text.strip().split("\\R", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    lineBreak();
                }
                add(lines[i].strip(), look);
            }
            return;
        }
        String collapsed = text.replaceAll("[ \\t\\n\\r]+", " ");
        add(blank && collapsed.startsWith(" ") ? collapsed.substring(1) : collapsed, look);
    }

    private void add(String text, Look look) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, look, null));
            blank = text.endsWith(" ");
        }
    }

    void lineBreak() {
        parts.add(new Part(null, Look.PLAIN, null));
        blank = true;
    }

    void image(Element image) {
        parts.add(new Part(null, Look.PLAIN, image));
        blank = false;
    }

    /** @return what was gathered, without the blanks at its end; nothing is left afterwards */
    List<Part> take() {
        while (!parts.isEmpty()) {
            Part last = parts.remove(parts.size() - 1);
            String kept = last.text() == null ? "" : last.text().replaceAll(" +$", "");
            if (last.image() != null || !kept.isEmpty()) {
                parts.add(last.image() != null ? last : new Part(kept, last.look(), null));
                break;
            }
        }
        List<Part> taken = List.copyOf(parts);
        parts.clear();
        blank = true;
        return taken;
    }
}
