package fr.jalon.features.people;

import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the current person may do. A role in the space gives its rights everywhere in the space; an accepted mandate that
 * runs today gives the rights of its declared role, level by level, on its node and on the nodes above and below it. Siblings
 * stay unseen. A node that one may not see is answered as if it did not exist. Ask inside the tenant's transaction.
 */
public interface Access {

    /** @return whether the current person has a right on a node; false for a node of another space too */
    boolean may(UUID nodeId, SeatRight right);

    /**
     * @throws fr.jalon.kernel.problem.Problem FORBIDDEN, naming who may; ABSENT if the node may not even be seen
     */
    void require(UUID nodeId, SeatRight right);

    /** As {@link #require(UUID, SeatRight)}; also ABSENT if the node is not one of that engagement. */
    void require(UUID engagementId, UUID nodeId, SeatRight right);

    /** @return what the current person may do on a node, never null, without {@code SEE} for an unseen one */
    Set<SeatRight> on(UUID nodeId);

    /**
     * @param role code of a declared role
     * @return the current person's accepted mandate of today in that role, on the node or above it
     */
    Optional<UUID> mandateFor(UUID nodeId, String role);

    /** @return nodes of an engagement on which the current person has {@code SEE} */
    Set<UUID> visible(UUID engagementId);

    /**
     * @return the same as {@link #visible(UUID)}, never empty
     * @throws Problem NOT_FOUND where nothing of the engagement may be seen
     */
    default Set<UUID> requireVisible(UUID engagementId) {
        Set<UUID> visible = visible(engagementId);
        if (visible.isEmpty()) {
            throw new Problem(CommonProblem.NOT_FOUND, "Ce projet n'existe pas dans cet espace, ou vous n'y participez pas.");
        }
        return visible;
    }

    /** @return what the current person may do on one node of an engagement at least */
    Set<SeatRight> anywhere(UUID engagementId);

    /** @return what the current person may do on each node of an engagement */
    Map<UUID, Set<SeatRight>> onEach(UUID engagementId);

    /** @return nodes of every engagement of the space on which the current person has {@code SEE} */
    Set<UUID> visible();

    /** @return what the current person may do in the space as a whole */
    Set<SpaceRight> inSpace();

    /** @throws fr.jalon.kernel.problem.Problem FORBIDDEN, naming who may */
    void requireInSpace(SpaceRight right);
}
