package fr.jalon.features.chronology;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One thing that happened, as it was recorded. Texts are French.
 *
 * @param at      when; null where only the day is known
 * @param day     the day where no hour is known, else null
 * @param nodeId  where
 * @param what    what happened
 * @param by      who did it, with the mandate; null where nobody did
 * @param details further values as recorded
 * @param pieces  document versions that it is about
 */
public record Fact(Instant at, LocalDate day, UUID nodeId, String what, String by, List<Detail> details, List<Piece> pieces) {

    /** Keeps its own copies. */
    public Fact {
        details = List.copyOf(details);
        pieces = List.copyOf(pieces);
    }

    /** A value under its name. */
    public record Detail(String label, String text) {
    }

    /**
     * A document version. Its name and digest are told only to those who may read it.
     *
     * @param role what the fact did with it
     */
    public record Piece(UUID documentId, int version, String role) {
    }

    /** A fact of an instant. */
    public static Fact at(Instant at, UUID nodeId, String what, String by, List<Detail> details) {
        return new Fact(at, null, nodeId, what, by, details, List.of());
    }

    /** A fact of which only the day is known. */
    public static Fact on(LocalDate day, UUID nodeId, String what, String by, List<Detail> details) {
        return new Fact(null, day, nodeId, what, by, details, List.of());
    }

    /** @return the same, about those versions */
    public Fact with(List<Piece> versions) {
        return new Fact(at, day, nodeId, what, by, details, versions);
    }

    /** @param labelsAndTexts labels, each followed by its text; null leaves both out */
    public static List<Detail> details(String... labelsAndTexts) {
        List<Detail> details = new ArrayList<>();
        for (int i = 0; i < labelsAndTexts.length; i += 2) {
            if (labelsAndTexts[i + 1] != null) {
                details.add(new Detail(labelsAndTexts[i], labelsAndTexts[i + 1]));
            }
        }
        return details;
    }
}
