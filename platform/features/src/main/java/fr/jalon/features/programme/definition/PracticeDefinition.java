package fr.jalon.features.programme.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How good practices of a programme are sorted, moderated and used again.
 *
 * @param types      problems that a sheet may answer
 * @param moderators codes of the roles that publish or refuse, as far down as their mandate reaches
 * @param reuse      what is begun from a sheet, null if nothing is
 * @param provenance where it comes from
 */
public record PracticeDefinition(List<ProblemType> types, List<String> moderators, Reuse reuse, Provenance provenance) {

    /**
     * A kind of problem.
     *
     * @param section section of the grid in which a row begun from such a sheet stands, null where the grid has none
     */
    public record ProblemType(String code, String label, String section, Provenance provenance) {
    }

    /** What a sheet says. */
    public enum Part {
        PROBLEM, CONDITIONS, MEANS, RESULTS, DIFFICULTIES,
        /** Which sheet it was, in which version, from where. */
        REFERENCE
    }

    /**
     * A row of a grid that is begun from a sheet; its label is the sheet's title.
     *
     * @param form   code of a form with a grid that takes rows
     * @param fields the text field that each part is copied to; the other parts are not copied
     */
    public record Reuse(String form, Map<Part, String> fields) {
    }

    /** @return the type of that code */
    public Optional<ProblemType> type(String code) {
        return types.stream().filter(type -> type.code().equals(code)).findFirst();
    }
}
