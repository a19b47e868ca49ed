package fr.jalon.features.engagement;

import fr.jalon.features.programme.definition.ParameterValues;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.kernel.legaltime.HolidayZone;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Engagements and their trees, for other features. Checks no right: ask {@code Access} first. */
public interface Engagements {

    /** @throws fr.jalon.kernel.problem.Problem ABSENT if this space has no such engagement */
    EngagementRef get(UUID engagementId);

    /** @throws fr.jalon.kernel.problem.Problem ENDED if nobody writes in it any more; until the transaction ends nobody ends it */
    void requireRunning(UUID engagementId);

    /** @return all engagements of the space, newest first */
    List<EngagementRef> all();

    /** @return what the engagement's programme declares, in the version it runs on */
    ProgrammeDefinition definition(UUID engagementId);

    /** @throws fr.jalon.kernel.problem.Problem ABSENT if this space has no such node */
    NodeRef node(UUID nodeId);

    /** @return all nodes, those that left included, parents before children, in the order of their labels */
    List<NodeRef> nodes(UUID engagementId);

    /**
     * Reads the trees of many engagements with a fixed number of statements, so that {@link #nodes} and {@link #definition} of
     * each need none in the same transaction.
     */
    void readAll(Collection<UUID> engagementIds);

    /** @return the node itself, then the nodes above it up to the root */
    List<UUID> upwards(UUID nodeId);

    /** @return the node itself, then all nodes below it */
    List<UUID> downwards(UUID nodeId);

    /** @return the origins that count for a node, by code: its own, else the nearest above */
    Map<String, OriginRef> origins(UUID nodeId);

    /** @return the origins in force as they were given, on the nodes they were given on */
    List<OriginRef> given(UUID engagementId);

    /** @return values of all parameters in force today: those that were set, the defaults for the others */
    ParameterValues parameters(UUID engagementId);

    /** @return organisation in a quality, from the contract that covers the node or one above it */
    Optional<PartyRef> party(UUID nodeId, PartyQuality quality);

    /** @return the contract of an engagement, empty where the programme knows none */
    Optional<ContractRef> contract(UUID engagementId);

    /** @return the contract that covers the node, or on one above it */
    Optional<ContractRef> contractOver(UUID nodeId);

    /** @return zone in which delays count: of the contract that covers the node, else the space's */
    HolidayZone zone(UUID nodeId);

    /** @return the zones of the contracts of an engagement, by the node that each covers */
    Map<UUID, HolidayZone> zones(UUID engagementId);
}
