package fr.jalon.features.plan;

import fr.jalon.features.programme.definition.ProgrammeDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The calendar of a programme before anything is opened: one node of each level, its parameters as declared, origins as given. */
public interface ExampleCourse {

    /**
     * One thing on its days.
     *
     * @param kind      PHASE, SESSION, DELIVERABLE, MILESTONE or CONTRACT (a dated clause)
     * @param code      declared code
     * @param title     French title
     * @param start     first day, null for a point in time
     * @param end       last day, null while an origin that it needs is not given
     * @param tolerance calendar days either way, 0 if exact
     */
    record Step(String kind, String code, String title, LocalDate start, LocalDate end, int tolerance) {
    }

    /**
     * @param origins day by code of an origin; what counts from another one has no day
     * @return all that the programme declares with a day, by date
     * @throws fr.jalon.kernel.problem.Problem DATE_NOT_COMPUTABLE if a day lies out of all bounds
     */
    List<Step> of(ProgrammeDefinition definition, Map<String, LocalDate> origins);
}
