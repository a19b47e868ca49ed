package fr.jalon.features.practice.boundary;

import fr.jalon.features.practice.boundary.PracticeDtos.ExcerptPartDto;
import fr.jalon.features.practice.control.PracticeBook.State;
import java.util.ArrayList;
import java.util.List;

/** French words for states, and excerpts cut where words were found. */
final class PracticeWords {

    private static final char HIT = '\uE000';
    private static final char END = '\uE001';

    private PracticeWords() {
    }

    static String of(State state) {
        return switch (state) {
            case DRAFT -> "Brouillon";
            case PROPOSED -> "Proposée";
            case PUBLISHED -> "Publiée";
            case REFUSED -> "Refusée";
        };
    }

    /** @return the text between and inside the marks, in its order */
    static List<ExcerptPartDto> excerpt(String marked) {
        List<ExcerptPartDto> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (char character : marked.toCharArray()) {
            if (character == HIT || character == END) {
                add(parts, text, character == END);
            } else {
                text.append(character);
            }
        }
        add(parts, text, false);
        return parts;
    }

    private static void add(List<ExcerptPartDto> parts, StringBuilder text, boolean hit) {
        if (!text.isEmpty()) {
            parts.add(new ExcerptPartDto(text.toString(), hit));
            text.setLength(0);
        }
    }
}
