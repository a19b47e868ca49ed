package fr.jalon.features.plan;

import java.util.UUID;

/** Says where sessions are received. */
public interface Hosts {

    /**
     * Lets a node receive the others for a session.
     *
     * @throws fr.jalon.kernel.problem.Problem ABSENT if the engagement has no such item or it may not be seen, FORBIDDEN without
     *                                         the right to plan on its node, INVALID_REQUEST if the host is not below it
     */
    void host(UUID engagementId, UUID itemId, UUID hostNodeId);
}
