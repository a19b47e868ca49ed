package fr.jalon.features.engagement.control;

import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Gathers everything that is wrong with a request, so that its sender mends it in one go. */
final class Faults {

    private static final int MOST = 200;

    private final List<Problem.FieldError> all = new ArrayList<>();

    void add(String field, String message) {
        if (all.size() < MOST) {
            all.add(new Problem.FieldError(field, message));
        }
    }

    /** @throws Problem INVALID_REQUEST if there is at least one */
    void refuse() {
        if (!all.isEmpty()) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "Corrigez les champs signalés, puis renvoyez.", all);
        }
    }
}
