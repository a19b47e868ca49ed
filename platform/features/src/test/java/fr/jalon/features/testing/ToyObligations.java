package fr.jalon.features.testing;

import fr.jalon.features.plan.Obligations;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Obligations that a test writes down itself. */
public final class ToyObligations implements Obligations {

    private final List<State> states = new ArrayList<>();

    /** Adds or replaces one. */
    public void put(State state) {
        states.removeIf(s -> s.id().equals(state.id()));
        states.add(state);
    }

    @Override
    public List<State> ofEngagement(UUID engagementId) {
        return states.stream().filter(s -> s.engagementId().equals(engagementId)).toList();
    }

    @Override
    public List<State> unsettled() {
        return states.stream().filter(s -> !s.settled()).toList();
    }
}
