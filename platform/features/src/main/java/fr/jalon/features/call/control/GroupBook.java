package fr.jalon.features.call.control;

import fr.jalon.features.call.control.CallBook.Call;
import fr.jalon.features.call.control.Candidacies.Candidacy;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.SpaceRight;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Groups of accepted candidacies. A group with which a project was opened stays as it is: who joins or leaves does so in the project. */
@ApplicationScoped
public class GroupBook {

    private static final String COLUMNS = "SELECT id, call_id, name, engagement_id FROM jalon.call_group";
    private static final int LONGEST = 200;

    @Inject
    private TenantSql sql;

    @Inject
    private CallBook calls;

    @Inject
    private Candidacies candidacies;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * A group.
     *
     * @param engagementId the project that was opened with it, null before
     */
    public record Group(UUID id, UUID callId, String name, UUID engagementId) {
    }

    /** @return the groups of a call, in the order of their making */
    public List<Group> of(UUID call) {
        return sql.list(COLUMNS + " WHERE call_id = ? ORDER BY made_at, id", GroupBook::read, call);
    }

    /** @return the groups with which a project was opened, by name */
    public List<Group> ofEngagement(UUID engagement) {
        return sql.list(COLUMNS + " WHERE engagement_id = ? ORDER BY name, id", GroupBook::read, engagement);
    }

    /** @return group by candidacy, of those that have one */
    public Map<UUID, UUID> places(UUID call) {
        return sql.list("SELECT m.candidacy_id, m.group_id FROM jalon.call_group_member m JOIN jalon.call_group g ON g.tenant_id = m.tenant_id"
                + " AND g.id = m.group_id WHERE g.call_id = ?", row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), call)
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @return the candidacies of a group, in the order of their deposit */
    List<Candidacy> members(Group group) {
        Map<UUID, UUID> places = places(group.callId());
        return candidacies.deposited(group.callId()).stream().filter(one -> group.id().equals(places.get(one.id()))).toList();
    }

    /** Makes an empty group. */
    public void make(UUID callId, String name) {
        Call call = grouped(callId);
        String text = free(callId, null, name);
        sql.update("INSERT INTO jalon.call_group (id, call_id, name, made_at) VALUES (?,?,?,?)", Ids.next(), callId, text, clock.instant());
        tell(call, "a formé le groupe « " + text + " ».");
    }

    /** Gives another name. */
    public void rename(UUID callId, UUID id, String name) {
        Call call = grouped(callId);
        Group group = locked(callId, id);
        String text = free(callId, id, name);
        sql.update("UPDATE jalon.call_group SET name = ? WHERE id = ?", text, id);
        tell(call, "a renommé le groupe « " + group.name() + " » en « " + text + " ».");
    }

    /** Takes a group away; its candidacies have none then. */
    public void dissolve(UUID callId, UUID id) {
        Call call = grouped(callId);
        Group group = locked(callId, id);
        sql.update("DELETE FROM jalon.call_group_member WHERE group_id = ?", id);
        sql.update("DELETE FROM jalon.call_group WHERE id = ?", id);
        tell(call, "a défait le groupe « " + group.name() + " ».");
    }

    /** Puts an accepted candidacy into a group, or into none for null. */
    public void place(UUID callId, UUID candidacyId, UUID groupId) {
        Call call = grouped(callId);
        Candidacy candidacy = candidacies.find(candidacyId).filter(found -> found.callId().equals(callId) && found.submittedAt() != null)
                .map(found -> candidacies.locked(candidacyId))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND, "Cette candidature n'existe pas, ou n'est pas encore déposée."));
        if (!candidacy.state().equals("ACCEPTED")) {
            throw new Problem(CommonProblem.CONFLICT, "Seule une candidature retenue entre dans un groupe : décidez d'abord.");
        }
        Optional.ofNullable(places(callId).get(candidacyId)).ifPresent(from -> locked(callId, from));
        sql.update("DELETE FROM jalon.call_group_member WHERE candidacy_id = ?", candidacyId);
        String who = candidacies.sheet(candidacy, calls.programme(call)).organisation().orElseThrow().name();
        if (groupId == null) {
            tell(call, "a retiré « " + who + " » de son groupe.");
            return;
        }
        Group group = locked(callId, groupId);
        refuseTwin(candidacy, group);
        sql.update("INSERT INTO jalon.call_group_member (id, group_id, candidacy_id) VALUES (?,?,?)", Ids.next(), groupId, candidacyId);
        tell(call, "a placé « " + who + " » dans le groupe « " + group.name() + " ».");
    }

    private void refuseTwin(Candidacy candidacy, Group group) {
        if (members(group).stream().anyMatch(member -> member.organisationId().equals(candidacy.organisationId()))) {
            throw new Problem(CommonProblem.CONFLICT, "Cet établissement est déjà dans ce groupe, par une autre candidature.");
        }
    }

    private Call grouped(UUID callId) {
        Call call = calls.require(callId);
        access.requireInSpace(SpaceRight.OPEN_ENGAGEMENT);
        if (GroupRule.of(calls.programme(call)).isEmpty()) {
            throw new Problem(CommonProblem.CONFLICT, "Ce programme ne prévoit pas de grouper les candidatures.");
        }
        return call;
    }

    /** Nobody else changes it before the transaction ends. @throws Problem CONFLICT once a project was opened with it */
    Group locked(UUID callId, UUID id) {
        Group group = sql.one(COLUMNS + " WHERE id = ? AND call_id = ? FOR UPDATE", GroupBook::read, id, callId)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND, "Ce groupe n'existe pas dans cet appel."));
        if (group.engagementId() != null) {
            throw new Problem(CommonProblem.CONFLICT, "Un projet est ouvert avec le groupe « " + group.name()
                    + " » : il ne change plus ici. Faites-le dans le projet.");
        }
        return group;
    }

    private String free(UUID callId, UUID but, String name) {
        String text = CallBook.text("name", name, LONGEST);
        if (of(callId).stream().anyMatch(group -> group.name().equalsIgnoreCase(text) && !group.id().equals(but))) {
            throw Problem.field("name", "Un groupe de cet appel porte déjà ce nom : choisissez-en un autre.");
        }
        return text;
    }

    private void tell(Call call, String what) {
        audit.record("call-groups-changed", "call", call.id(), null, me.name() + " " + what);
    }

    private static Group read(ResultSet row) throws SQLException {
        return new Group(row.getObject("id", UUID.class), row.getObject("call_id", UUID.class), row.getString("name"),
                row.getObject("engagement_id", UUID.class));
    }
}
