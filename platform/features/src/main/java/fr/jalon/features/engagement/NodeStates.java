package fr.jalon.features.engagement;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Port to the feature that knows calendars: where nodes stand. Implemented by one CDI bean. */
public interface NodeStates {

    /**
     * Where a node stands.
     *
     * @param phase        code of the phase it is in, or null
     * @param phaseLabel   French label of that phase, or null
     * @param lateDays     calendar days that it is behind its calendar, 0 if it is not
     * @param reason       French sentence: what is missing or late, or null
     * @param blocked      whether a gate that should be open is closed
     * @param waitingFor   French: who must act, or null
     * @param obligationId the obligation that is missing or late, or null
     */
    record NodeState(String phase, String phaseLabel, long lateDays, String reason, boolean blocked, String waitingFor,
                     UUID obligationId) {

        /** @return whether it is behind its calendar */
        public boolean late() {
            return lateDays > 0;
        }

        /** @return « en retard de 3 jours », or null */
        public String lateText() {
            return late() ? "en retard de " + lateDays + (lateDays == 1 ? " jour" : " jours") : null;
        }
    }

    /** @return states by node, from a fixed number of statements; nodes without anything to say are left out */
    Map<UUID, NodeState> of(Collection<UUID> engagementIds);
}
