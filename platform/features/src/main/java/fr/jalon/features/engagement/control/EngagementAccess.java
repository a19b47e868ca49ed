package fr.jalon.features.engagement.control;

import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.SpaceRight;
import fr.jalon.features.people.SpaceRole;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.RoleDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceAccess;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.persistence.TransactionMemory;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rights from the space role and from the mandates that run today. */
@ApplicationScoped
public class EngagementAccess implements Access, SpaceAccess {

    @Inject
    private CurrentPerson me;

    @Inject
    private EngagementReader engagements;

    @Inject
    private TenantSql sql;

    @Inject
    private TransactionMemory memory;

    @Inject
    private SpaceSettings space;

    private record Held(UUID mandateId, UUID engagementId, UUID nodeId, String role) {
    }

    private List<Held> mine() {
        return memory.once(EngagementAccess.class, me.id(), this::readMine);
    }

    private List<Held> readMine() {
        LocalDate today = space.today();
        return sql.list("SELECT m.id, s.engagement_id, s.node_id, s.role FROM jalon.mandate m JOIN jalon.seat s"
                + " ON s.tenant_id = m.tenant_id AND s.id = m.seat_id WHERE m.person_id = ? AND m.acceptance IN ('ACCEPTED', 'TACIT')"
                + " AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to >= ?) ORDER BY m.id",
                row -> new Held(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class),
                        row.getString(4)), me.id(), today, today);
    }

    private List<Held> mineIn(UUID engagementId) {
        return mine().stream().filter(held -> held.engagementId().equals(engagementId)).toList();
    }

    @Override
    public Set<SeatRight> on(UUID nodeId) {
        return engagements.engagementOf(nodeId).map(engagement -> on(engagement, nodeId)).orElseGet(Set::of);
    }

    private Set<SeatRight> on(UUID engagementId, UUID nodeId) {
        return rights(engagementId).on(nodeId);
    }

    /** Works out rights within one engagement, all of whose facts are read already. */
    private record Rights(ProgrammeDefinition definition, Tree tree, SpaceRole role, List<Held> held) {

        Set<SeatRight> on(UUID nodeId) {
            Set<SeatRight> rights = EnumSet.noneOf(SeatRight.class);
            rights.addAll(role.onNodes());
            NodeRef node = tree.node(nodeId);
            for (Held seat : held) {
                if (tree.related(seat.nodeId(), nodeId)) {
                    definition.role(seat.role()).map(RoleDefinition::rights)
                            .ifPresent(byLevel -> rights.addAll(byLevel.getOrDefault(node.level(), Set.of())));
                }
                if (tree.upwards(nodeId).contains(seat.nodeId())) {
                    // Whoever sits on a node sees it and what lies below, whatever else the role may do there.
                    rights.add(SeatRight.SEE);
                }
            }
            return rights;
        }

        Set<SeatRight> anywhere() {
            return tree.all().stream().flatMap(node -> on(node.id()).stream())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(SeatRight.class)));
        }

        Set<UUID> visible() {
            return tree.all().stream().map(NodeRef::id).filter(id -> on(id).contains(SeatRight.SEE)).collect(Collectors.toSet());
        }
    }

    @Override
    public boolean may(UUID nodeId, SeatRight right) {
        return on(nodeId).contains(right);
    }

    @Override
    public void require(UUID nodeId, SeatRight right) {
        UUID engagement = engagements.engagementOf(nodeId).orElseThrow(EngagementReader::absent);
        require(engagement, nodeId, right);
    }

    @Override
    public void require(UUID engagementId, UUID nodeId, SeatRight right) {
        if (engagements.engagementOf(nodeId).filter(engagementId::equals).isEmpty()) {
            throw EngagementReader.absent();
        }
        Set<SeatRight> rights = on(engagementId, nodeId);
        if (!rights.contains(SeatRight.SEE)) {
            throw EngagementReader.absent();
        }
        if (!rights.contains(right)) {
            throw new Problem(CommonProblem.FORBIDDEN, "Cette action revient à : " + whoMay(engagementId, nodeId, right) + ".");
        }
    }

    private String whoMay(UUID engagementId, UUID nodeId, SeatRight right) {
        String level = engagements.tree(engagementId).node(nodeId).level();
        Set<String> roles = engagements.definition(engagementId).roles().stream().filter(role -> role.grants(right, level))
                .map(RoleDefinition::label).collect(Collectors.toCollection(TreeSet::new));
        for (SpaceRole role : SpaceRole.values()) {
            if (role.onNodes().contains(right)) {
                roles.add(role.label());
            }
        }
        return roles.isEmpty() ? "personne dans ce programme" : String.join(", ", roles);
    }

    @Override
    public Optional<UUID> mandateFor(UUID nodeId, String role) {
        Optional<UUID> engagement = engagements.engagementOf(nodeId);
        if (engagement.isEmpty()) {
            return Optional.empty();
        }
        List<Held> held = mineIn(engagement.get());
        return engagements.tree(engagement.get()).upwards(nodeId).stream().flatMap(at -> held.stream()
                .filter(seat -> seat.nodeId().equals(at) && seat.role().equals(role))).map(Held::mandateId).findFirst();
    }

    @Override
    public Set<UUID> visible(UUID engagementId) {
        return rights(engagementId).visible();
    }

    @Override
    public Map<UUID, Set<SeatRight>> onEach(UUID engagementId) {
        Rights rights = rights(engagementId);
        return rights.tree().all().stream().collect(Collectors.toMap(NodeRef::id, node -> rights.on(node.id())));
    }

    @Override
    public Set<SeatRight> anywhere(UUID engagementId) {
        return rights(engagementId).anywhere();
    }

    private Rights rights(UUID engagementId) {
        return new Rights(engagements.definition(engagementId), engagements.tree(engagementId), me.role(), mineIn(engagementId));
    }

    @Override
    public Set<UUID> visible() {
        if (me.role().onNodes().contains(SeatRight.SEE)) {
            return new HashSet<>(sql.list("SELECT id FROM jalon.node", row -> row.getObject(1, UUID.class)));
        }
        return mine().stream().map(Held::engagementId).distinct().flatMap(id -> visible(id).stream()).collect(Collectors.toSet());
    }

    @Override
    public Set<SpaceRight> inSpace() {
        return me.role().inSpace();
    }

    @Override
    public void requireInSpace(SpaceRight right) {
        if (!inSpace().contains(right)) {
            Set<String> roles = new TreeSet<>();
            for (SpaceRole role : SpaceRole.values()) {
                if (role.inSpace().contains(right)) {
                    roles.add("« " + role.label() + " »");
                }
            }
            throw new Problem(CommonProblem.FORBIDDEN, "Vous n'avez pas le droit de " + right.verb()
                    + " dans cet espace ; demandez à une personne du rôle " + String.join(" ou ", roles) + ".");
        }
    }

    @Override
    public void requireOrganisations() {
        requireInSpace(SpaceRight.MANAGE_ORGANISATIONS);
    }
}
