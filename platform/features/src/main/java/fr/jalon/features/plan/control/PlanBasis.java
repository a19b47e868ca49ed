package fr.jalon.features.plan.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.engagement.OriginRef;
import fr.jalon.features.engagement.Parameters;
import fr.jalon.features.organisation.OrganisationRef;
import fr.jalon.features.organisation.Organisations;
import fr.jalon.features.plan.entity.PlanItem;
import fr.jalon.features.programme.definition.ParameterValues;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.HolidayZone;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads all that a calendar depends on. */
@ApplicationScoped
public class PlanBasis {

    @Inject
    private Engagements engagements;

    @Inject
    private Parameters parameters;

    @Inject
    private Organisations organisations;

    @Inject
    private SpaceSettings space;

    @Inject
    private Persistence persistence;

    @Inject
    private TenantSql sql;

    /** @return the question to the planner, as things stand */
    PlanRequest request(UUID engagementId) {
        LocalDate today = space.today();
        List<NodeRef> nodes = engagements.nodes(engagementId).stream()
                .filter(node -> node.leftOn() == null || !node.leftOn().isBefore(today)).toList();
        SortedMap<LocalDate, ParameterValues> values = parameters.byDate(engagementId);
        return new PlanRequest(engagements.definition(engagementId), values.get(values.firstKey()),
                new Nodes(engagementId, nodes).all(), origins(engagementId), pins(engagementId), space.timeZone()).withValues(values);
    }

    private Map<UUID, Map<String, GivenOrigin>> origins(UUID engagementId) {
        Map<UUID, Map<String, GivenOrigin>> origins = new HashMap<>();
        for (OriginRef given : engagements.given(engagementId)) {
            origins.computeIfAbsent(given.nodeId(), any -> new HashMap<>())
                    .put(given.code(), new GivenOrigin(given.date(), given.actual()));
        }
        return origins;
    }

    private Map<ItemKey, Pin> pins(UUID engagementId) {
        Map<ItemKey, Pin> pins = new HashMap<>();
        items(engagementId).stream().filter(item -> item.pinKind() != null).forEach(item -> pins.put(key(item),
                new Pin(item.pinDay(), Pin.Kind.valueOf(item.pinKind()), item.pinReason())));
        return pins;
    }

    /** @return those that rules give */
    List<PlanItem> items(UUID engagementId) {
        return persistence.list(PlanItem.class, "SELECT i FROM PlanItem i WHERE i.engagementId = ?1 AND i.added = false", engagementId);
    }

    static ItemKey key(PlanItem item) {
        return new ItemKey(item.nodeId(), item.code(), item.occurrence());
    }

    /** Turns nodes into the planner's, with zones and what is known of their organisations. */
    private final class Nodes {

        private final List<NodeRef> nodes;
        private final Map<UUID, NodeRef> byId;
        private final Map<UUID, HolidayZone> contracts;
        private final Map<UUID, OrganisationRef> known;
        private final Map<UUID, Integer> hosted = new HashMap<>();

        Nodes(UUID engagementId, List<NodeRef> nodes) {
            this.nodes = nodes;
            this.byId = nodes.stream().collect(Collectors.toMap(NodeRef::id, Function.identity()));
            this.contracts = engagements.zones(engagementId);
            this.known = organisations.byIds(nodes.stream().map(NodeRef::organisationId).toList());
            sql.list("SELECT host_id, count(*) FROM jalon.plan_item WHERE engagement_id = ? AND host_id IS NOT NULL"
                    + " AND withdrawn_at IS NULL GROUP BY host_id", row -> hosted.put(row.getObject(1, UUID.class), row.getInt(2)),
                    engagementId);
        }

        List<PlanNode> all() {
            HolidayZone own = space.zone();
            return nodes.stream().map(node -> {
                OrganisationRef organisation = node.organisationId() == null ? null : known.get(node.organisationId());
                return new PlanNode(node.id(), node.parentId(), node.level(), node.label(), contractZone(node, own),
                        organisation == null ? own : SessionZones.of(organisation.department(), own),
                        organisation == null ? null : organisation.held(), hosted.getOrDefault(node.id(), 0));
            }).toList();
        }

        private HolidayZone contractZone(NodeRef node, HolidayZone own) {
            for (NodeRef at = node; at != null; at = byId.get(at.parentId())) {
                if (contracts.containsKey(at.id())) {
                    return contracts.get(at.id());
                }
            }
            return own;
        }
    }
}
