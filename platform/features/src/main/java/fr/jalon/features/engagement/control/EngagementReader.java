package fr.jalon.features.engagement.control;

import fr.jalon.features.engagement.ContractRef;
import fr.jalon.features.engagement.EngagementProblem;
import fr.jalon.features.engagement.EngagementRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.engagement.OriginRef;
import fr.jalon.features.engagement.PartyRef;
import fr.jalon.features.organisation.Organisations;
import fr.jalon.features.programme.ProgrammeDefinitions;
import fr.jalon.features.programme.definition.LevelDefinition;
import fr.jalon.features.programme.definition.ParameterValues;
import fr.jalon.features.programme.definition.PartyQuality;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.legaltime.HolidayZone;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.persistence.TransactionMemory;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads engagements with few statements each, whatever their size. */
@ApplicationScoped
public class EngagementReader implements Engagements {

    private static final String NODES = "SELECT n.id, n.engagement_id, n.level, n.label, n.organisation_id, e.parent_id,"
            + " e.valid_to AS left_on FROM jalon.node n"
            + " LEFT JOIN LATERAL (SELECT parent_id, valid_to FROM jalon.edge e WHERE e.tenant_id = n.tenant_id"
            + " AND e.child_id = n.id ORDER BY e.valid_to IS NULL DESC, e.valid_from DESC, e.id DESC LIMIT 1) e ON true"
            + " WHERE n.engagement_id = ANY (?) ORDER BY n.label, n.id";
    private static final String HEADERS = "SELECT g.id, g.title, g.programme_version_id, g.state, (SELECT n.id FROM jalon.node n WHERE"
            + " n.tenant_id = g.tenant_id AND n.engagement_id = g.id AND NOT EXISTS (SELECT FROM jalon.edge e WHERE"
            + " e.tenant_id = n.tenant_id AND e.child_id = n.id)) AS root_id FROM jalon.engagement g";

    @Inject
    private TenantSql sql;

    @Inject
    private TransactionMemory memory;

    @Inject
    private ProgrammeDefinitions programmes;

    @Inject
    private Organisations organisations;

    @Inject
    private ParameterRows parameterRows;

    @Inject
    private SpaceSettings space;

    private record TreeOf(UUID engagementId) {
    }

    private record VersionOf(UUID engagementId) {
    }

    private record EngagementOf(UUID nodeId) {
    }

    static Problem absent() {
        return new Problem(CommonProblem.NOT_FOUND, "Ce projet n'existe pas dans cet espace, ou vous n'y avez pas accès.");
    }

    @Override
    public List<EngagementRef> all() {
        return sql.list(HEADERS + " ORDER BY g.opened_at DESC, g.id", this::ref);
    }

    @Override
    public EngagementRef get(UUID engagementId) {
        return sql.one(HEADERS + " WHERE g.id = ?", this::ref, engagementId).orElseThrow(EngagementReader::absent);
    }

    @Override
    public void requireRunning(UUID engagementId) {
        sql.one("SELECT ended_on FROM jalon.engagement WHERE id = ? FOR SHARE", row -> Optional.ofNullable(row.getObject(1, LocalDate.class)),
                engagementId).flatMap(ended -> ended).ifPresent(on -> {
                    throw new Problem(EngagementProblem.ENDED, "Ce projet est terminé depuis le " + FrenchDate.day(on)
                            + " : plus rien ne s'y écrit. Tout y reste lisible, et le dossier de preuve peut être constitué.");
                });
    }

    private EngagementRef ref(ResultSet row) throws SQLException {
        return new EngagementRef(row.getObject("id", UUID.class), row.getString("title"), row.getObject("root_id", UUID.class),
                programmes.version(row.getObject("programme_version_id", UUID.class)), "CLOSED".equals(row.getString("state")));
    }

    @Override
    public ProgrammeDefinition definition(UUID engagementId) {
        return programmes.get(memory.once(EngagementReader.class, new VersionOf(engagementId), () -> Optional.ofNullable(
                versions(List.of(engagementId)).get(engagementId)).orElseThrow(EngagementReader::absent)));
    }

    private Map<UUID, UUID> versions(Collection<UUID> engagementIds) {
        Map<UUID, UUID> versions = new HashMap<>();
        sql.list("SELECT id, programme_version_id FROM jalon.engagement WHERE id = ANY (?)",
                row -> versions.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), ids(engagementIds));
        return versions;
    }

    private static Object ids(Collection<UUID> engagementIds) {
        return engagementIds.toArray(UUID[]::new);
    }

    Tree tree(UUID engagementId) {
        return memory.once(EngagementReader.class, new TreeOf(engagementId), () -> tree(engagementId, rows(List.of(engagementId))));
    }

    @Override
    public void readAll(Collection<UUID> engagementIds) {
        if (engagementIds.isEmpty()) {
            return;
        }
        versions(engagementIds).forEach((id, version) -> memory.once(EngagementReader.class, new VersionOf(id), () -> version));
        Map<UUID, List<NodeRef>> rows = rows(engagementIds).stream().collect(Collectors.groupingBy(NodeRef::engagementId));
        engagementIds.forEach(id -> memory.once(EngagementReader.class, new TreeOf(id), () -> tree(id, rows.getOrDefault(id, List.of()))));
    }

    private List<NodeRef> rows(Collection<UUID> engagementIds) {
        return sql.list(NODES, row -> new NodeRef(row.getObject("id", UUID.class), row.getObject("engagement_id", UUID.class),
                row.getObject("parent_id", UUID.class), row.getString("level"), row.getString("level"), row.getString("label"),
                row.getObject("organisation_id", UUID.class), row.getObject("left_on", LocalDate.class), List.of()), ids(engagementIds));
    }

    private Tree tree(UUID engagementId, List<NodeRef> rows) {
        ProgrammeDefinition definition = definition(engagementId);
        return new Tree(rows.stream().map(n -> new NodeRef(n.id(), n.engagementId(), n.parentId(), n.level(),
                definition.level(n.level()).map(LevelDefinition::label).orElse(n.level()), n.label(), n.organisationId(), n.leftOn(),
                List.of())).toList());
    }

    Optional<UUID> engagementOf(UUID nodeId) {
        return memory.once(EngagementReader.class, new EngagementOf(nodeId), () -> sql.one(
                "SELECT engagement_id FROM jalon.node WHERE id = ?", row -> row.getObject(1, UUID.class), nodeId));
    }

    private Tree treeAround(UUID nodeId) {
        return tree(engagementOf(nodeId).orElseThrow(EngagementReader::absent));
    }

    @Override
    public NodeRef node(UUID nodeId) {
        return treeAround(nodeId).node(nodeId);
    }

    @Override
    public List<NodeRef> nodes(UUID engagementId) {
        return tree(engagementId).all();
    }

    @Override
    public List<UUID> upwards(UUID nodeId) {
        return treeAround(nodeId).upwards(nodeId);
    }

    @Override
    public List<UUID> downwards(UUID nodeId) {
        return List.copyOf(treeAround(nodeId).downwards(nodeId));
    }

    @Override
    public Map<String, OriginRef> origins(UUID nodeId) {
        UUID engagementId = engagementOf(nodeId).orElseThrow(EngagementReader::absent);
        List<OriginRef> given = given(engagementId);
        Map<String, OriginRef> inherited = new HashMap<>();
        for (UUID at : tree(engagementId).upwards(nodeId)) {
            given.stream().filter(o -> o.nodeId().equals(at)).forEach(o -> inherited.putIfAbsent(o.code(), o));
        }
        return inherited;
    }

    @Override
    public List<OriginRef> given(UUID engagementId) {
        return sql.list("SELECT code, node_id, day, actual FROM jalon.origin WHERE engagement_id = ? AND superseded_at IS NULL"
                + " ORDER BY code, node_id", row -> new OriginRef(row.getString("code"), row.getObject("node_id", UUID.class),
                        row.getObject("day", LocalDate.class), row.getBoolean("actual")), engagementId);
    }

    @Override
    public ParameterValues parameters(UUID engagementId) {
        ProgrammeDefinition definition = definition(engagementId);
        return definition.values(parameterRows.inForce(engagementId, definition, space.today()));
    }

    private record PartyRow(UUID nodeId, PartyRef ref) {
    }

    @Override
    public Optional<PartyRef> party(UUID nodeId, PartyQuality quality) {
        UUID engagementId = engagementOf(nodeId).orElseThrow(EngagementReader::absent);
        List<PartyRow> parties = sql.list("SELECT p.node_id, p.organisation_id, o.name FROM jalon.party p JOIN jalon.organisation o"
                + " ON o.tenant_id = p.tenant_id AND o.id = p.organisation_id WHERE p.engagement_id = ? AND p.quality = ?"
                + " AND p.valid_to IS NULL", row -> new PartyRow(row.getObject(1, UUID.class),
                        new PartyRef(quality, row.getObject(2, UUID.class), row.getString(3))), engagementId, quality.name());
        Tree tree = tree(engagementId);
        if (quality == PartyQuality.MEMBER) {
            return tree.upwards(nodeId).stream().map(at -> tree.node(at).organisationId()).filter(Objects::nonNull).findFirst()
                    .flatMap(organisations::find).map(member -> new PartyRef(quality, member.id(), member.name()));
        }
        return tree.upwards(nodeId).stream()
                .flatMap(at -> parties.stream().filter(p -> p.nodeId().equals(at))).map(PartyRow::ref).findFirst();
    }

    @Override
    public Optional<ContractRef> contract(UUID engagementId) {
        return sql.one("SELECT id, node_id, reference, notified_on, ends_on FROM jalon.contract WHERE engagement_id = ? AND kind <> 'NONE'"
                + " ORDER BY id LIMIT 1", row -> new ContractRef(row.getObject("id", UUID.class), engagementId,
                        row.getObject("node_id", UUID.class), row.getString("reference"),
                        row.getObject("notified_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)), engagementId);
    }

    @Override
    public Optional<ContractRef> contractOver(UUID nodeId) {
        UUID engagementId = engagementOf(nodeId).orElseThrow(EngagementReader::absent);
        return contract(engagementId).filter(contract -> tree(engagementId).upwards(nodeId).contains(contract.nodeId()));
    }

    @Override
    public HolidayZone zone(UUID nodeId) {
        UUID engagementId = engagementOf(nodeId).orElseThrow(EngagementReader::absent);
        Map<UUID, HolidayZone> zones = zones(engagementId);
        return tree(engagementId).upwards(nodeId).stream().filter(zones::containsKey).map(zones::get).findFirst()
                .orElseGet(space::zone);
    }

    @Override
    public Map<UUID, HolidayZone> zones(UUID engagementId) {
        Map<UUID, HolidayZone> zones = new HashMap<>();
        sql.list("SELECT node_id, holiday_zone FROM jalon.contract WHERE engagement_id = ?",
                row -> zones.put(row.getObject(1, UUID.class), HolidayZone.valueOf(row.getString(2))), engagementId);
        return zones;
    }
}
