package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.RoleDefinition;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who must act, for many obligations of one engagement: asked once per engagement, answered in memory. */
@ApplicationScoped
public class Awaited {

    @Inject
    private Engagements engagements;

    @Inject
    private Seats seats;

    @Inject
    private Declared declared;

    @Inject
    private SpaceSettings space;

    /** @return the seats of an engagement as they are filled today */
    public Who in(UUID engagementId) {
        return new Who(engagementId, engagements.nodes(engagementId), seats.inEngagement(engagementId, space.today()));
    }

    /** @return the same for each of many engagements, from a fixed number of statements */
    Map<UUID, Who> in(Collection<UUID> engagementIds) {
        engagements.readAll(engagementIds);
        Map<UUID, Who> found = new HashMap<>();
        seats.inEngagements(engagementIds, space.today())
                .forEach((id, holders) -> found.put(id, new Who(id, engagements.nodes(id), holders)));
        return found;
    }

    /** The seats of one engagement. */
    public final class Who {

        private final UUID engagementId;
        private final Map<UUID, NodeRef> nodes = new HashMap<>();
        private final Map<String, List<Holder>> holders;

        private Who(UUID engagementId, List<NodeRef> nodes, List<Holder> holders) {
            this.engagementId = engagementId;
            nodes.forEach(node -> this.nodes.put(node.id(), node));
            this.holders = holders.stream().collect(Collectors.groupingBy(h -> h.nodeId() + h.role()));
        }

        /** @return the node, null if the engagement has none of that id */
        public NodeRef node(UUID nodeId) {
            return nodes.get(nodeId);
        }

        /** @return « role : names » of who must act, « role (siège vacant) », or null at the end */
        public String mustActOn(Obligation obligation) {
            return describe(obligation, obligation.awaitedRole());
        }

        /** @return the same for any role, null for null */
        public String describe(Obligation obligation, String role) {
            if (role == null) {
                return null;
            }
            String label = declared.roleLabel(engagementId, role);
            List<Holder> found = holders(obligation.nodeId(), role);
            return found.isEmpty() ? label + " (siège vacant)"
                    : label + " : " + found.stream().map(Holder::personName).collect(Collectors.joining(", "));
        }

        /** @return whether a person sits in a role's seat, on the obligation's node or above it */
        boolean sits(Obligation obligation, String role, UUID personId) {
            return role != null && holders(obligation.nodeId(), role).stream().anyMatch(h -> h.personId().equals(personId));
        }

        /** @return who sits in a role's seat, on the obligation's node or above it; nobody for null */
        Set<UUID> people(Obligation obligation, String role) {
            return role == null ? Set.of()
                    : holders(obligation.nodeId(), role).stream().map(Holder::personId).collect(Collectors.toSet());
        }

        /** @return whether nobody sits in a role's seat; false for null */
        boolean vacant(Obligation obligation, String role) {
            return role != null && holders(obligation.nodeId(), role).isEmpty();
        }

        /** @return the node on which the role's seat stands: the obligation's own, or one above it */
        NodeRef seatOf(Obligation obligation, String role) {
            String level = declared.programme(engagementId).role(role).map(RoleDefinition::level).orElse("");
            NodeRef own = nodes.get(obligation.nodeId());
            for (NodeRef node = own; node != null; node = nodes.get(node.parentId())) {
                if (node.level().equals(level)) {
                    return node;
                }
            }
            return own;
        }

        private List<Holder> holders(UUID nodeId, String role) {
            for (NodeRef node = nodes.get(nodeId); node != null; node = nodes.get(node.parentId())) {
                List<Holder> here = holders.get(node.id() + role);
                if (here != null) {
                    return here;
                }
            }
            return List.of();
        }
    }
}
