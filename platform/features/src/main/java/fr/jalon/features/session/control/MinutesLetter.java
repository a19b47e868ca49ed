package fr.jalon.features.session.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Minutes as the paragraphs of a letter. */
final class MinutesLetter {

    private MinutesLetter() {
    }

    /** @param changes what a correction corrects, or null */
    static List<String> paragraphs(MinutesContent content, String changes) {
        List<String> letter = new ArrayList<>();
        letter.add(Stream.of(content.title(), content.node(), content.day(), content.place()).filter(Objects::nonNull).collect(Collectors.joining(", ")) + ".");
        if (changes != null) {
            letter.add("Ce compte rendu remplace le précédent. Ce qui change : " + changes);
        }
        list(letter, "Ordre du jour :", content.agenda());
        people(letter, "Présents", content.present());
        people(letter, "Excusés", content.excused());
        people(letter, "Absents", content.absent());
        list(letter, "Ce qui a été dit :", content.general());
        content.teams().forEach(team -> list(letter, team.label() + " :", team.remarks()));
        list(letter, "Décisions et actions :", content.entries().stream().map(entry -> Stream.of(entry.number() + " " + entry.title(), entry.place(),
                entry.owner(), entry.due()).filter(Objects::nonNull).collect(Collectors.joining(", "))).toList());
        return letter;
    }

    private static void list(List<String> letter, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            letter.add(heading + lines.stream().map(line -> "\n- " + line).collect(Collectors.joining()));
        }
    }

    private static void people(List<String> letter, String heading, List<String> names) {
        if (!names.isEmpty()) {
            letter.add(heading + " : " + String.join(", ", names) + ".");
        }
    }
}
