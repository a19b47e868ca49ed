package fr.jalon.features.people;

import fr.jalon.features.programme.definition.SeatRight;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person is in the space as a whole, whatever mandates they hold. No role decides: whoever delivers, decides or
 * opens a gate holds a mandate.
 */
public enum SpaceRole {
    /** Runs the space: opens, staffs, plans. */
    MANAGER("Responsable de l'espace", Set.of(SpaceRight.values()), Set.of(SeatRight.SEE, SeatRight.OPEN, SeatRight.STAFF, SeatRight.PLAN)),
    /** Works for the space's owner and sees everything. */
    AGENT("Agent", Set.of(SpaceRight.SEE_ALL, SpaceRight.SEE_REGION), Set.of(SeatRight.SEE)),
    /** Sees and does what mandates give. */
    MEMBER("Membre", Set.of(), Set.of());

    private final String label;
    private final Set<SpaceRight> inSpace;
    private final Set<SeatRight> onNodes;

    SpaceRole(String label, Set<SpaceRight> inSpace, Set<SeatRight> onNodes) {
        this.label = label;
        this.inSpace = inSpace;
        this.onNodes = onNodes;
    }

    /** @return the role of that code; {@code PROGRAMME_LEAD} is another word for the manager */
    public static Optional<SpaceRole> of(String code) {
        return "PROGRAMME_LEAD".equals(code) ? Optional.of(MANAGER)
                : Arrays.stream(values()).filter(role -> role.name().equals(code)).findFirst();
    }

    /** @return the codes, for a message */
    public static String codes() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** @return French label */
    public String label() {
        return label;
    }

    /** @return what the role gives in the space as a whole */
    public Set<SpaceRight> inSpace() {
        return inSpace;
    }

    /** @return what the role gives on every node of every engagement of the space */
    public Set<SeatRight> onNodes() {
        return onNodes;
    }
}
