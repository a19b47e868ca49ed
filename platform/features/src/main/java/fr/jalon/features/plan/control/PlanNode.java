package fr.jalon.features.plan.control;

import fr.jalon.kernel.legaltime.HolidayZone;
import java.util.Set;
import java.util.UUID;

/**
 * A node that takes part, as far as planning needs it.
 *
 * @param id             identifier
 * @param parentId       node above it, null for the root
 * @param level          code of its declared level
 * @param label          its own label, in French
 * @param contractZone   holidays of its contract's buyer: delays count there
 * @param sessionZone    holidays of the place where its sessions are held
 * @param attributes     codes of the attributes that its organisation has, null if unknown
 * @param hostedSessions number of sessions that it hosts, null if unknown
 */
public record PlanNode(UUID id, UUID parentId, String level, String label, HolidayZone contractZone,
                       HolidayZone sessionZone, Set<String> attributes, Integer hostedSessions) {
}
