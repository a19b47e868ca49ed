package fr.jalon.features.deliverable;

import fr.jalon.features.programme.definition.DecisionDefinition.Effect;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Everything that led to a decision.
 *
 * @param decision     the decision
 * @param former       those before it, oldest first
 * @param deliveries   oldest first
 * @param observations oldest first
 */
public record RoundRef(Taken decision, List<Taken> former, List<Handed> deliveries, List<Observed> observations) {

    /** Keeps its own copies. */
    public RoundRef {
        former = List.copyOf(former);
        deliveries = List.copyOf(deliveries);
        observations = List.copyOf(observations);
    }

    /**
     * A decision.
     *
     * @param motive or null
     * @param amount euros, or null
     * @param delay  with its unit, in French, or null
     * @param by     who decided, « Effet du silence » where the law did
     */
    public record Taken(String label, Effect effect, String motive, BigDecimal amount, String delay, String by, Instant at) {
    }

    /**
     * A delivery.
     *
     * @param onBehalfOf name of the party that owes, or null
     * @param documents  the versions that it froze
     */
    public record Handed(int number, Instant at, String by, String onBehalfOf, List<Frozen> documents) {
    }

    /** A document version as it was delivered. */
    public record Frozen(String name, int version, String sha256) {
    }

    /** What the party that owes observed. */
    public record Observed(String text, String by, Instant at) {
    }
}
