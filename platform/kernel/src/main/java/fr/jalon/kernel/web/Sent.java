package fr.jalon.kernel.web;

import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import java.util.List;

/** What came in a request. */
public final class Sent {

    private Sent() {
    }

    /**
     * @param body what JSON-B read, null for an empty request
     * @throws Problem INVALID_REQUEST where nothing was sent
     */
    public static <T> T present(T body) {
        if (body == null) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "La demande est vide : envoyez un objet JSON.");
        }
        return body;
    }

    /** @return the list without repetitions, empty if it was left out */
    public static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list.stream().distinct().toList();
    }
}
