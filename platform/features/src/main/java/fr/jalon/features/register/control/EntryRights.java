package fr.jalon.features.register.control;

import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.register.RegisterProblem;
import fr.jalon.features.register.entity.RegisterEntry;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who may read, write and move entries: SEE and RECORD on the node; the owner always moves their own. */
@ApplicationScoped
public class EntryRights {

    @Inject
    private Access access;

    @Inject
    private Owners owners;

    @Inject
    private CurrentPerson me;

    /** @throws Problem NOT_FOUND if nothing of the engagement may be seen */
    public Set<UUID> visible(UUID engagementId) {
        return access.requireVisible(engagementId);
    }

    /** @throws Problem NO_ENTRY if it may not even be seen */
    public void requireSight(RegisterEntry entry) {
        if (!access.may(entry.nodeId(), SeatRight.SEE)) {
            throw RegisterBook.absent();
        }
    }

    /** @throws Problem FORBIDDEN, naming who may; ABSENT if it may not even be seen */
    void requireRecord(RegisterEntry entry) {
        requireSight(entry);
        access.require(entry.engagementId(), entry.nodeId(), SeatRight.RECORD);
    }

    /** @throws Problem FORBIDDEN, naming who may; ABSENT if the node may not even be seen, or is not of that engagement */
    void requireRecord(UUID engagementId, UUID nodeId) {
        access.require(engagementId, nodeId, SeatRight.RECORD);
    }

    /** @throws Problem FORBIDDEN, naming who may; NO_ENTRY if it may not even be seen */
    void requireMove(RegisterEntry entry) {
        requireSight(entry);
        if (!owns(entry) && !access.may(entry.nodeId(), SeatRight.RECORD)) {
            String owner = entry.mandateId() == null ? "" : ", ou à son responsable";
            throw new Problem(RegisterProblem.NOT_YOURS,
                    "Changer l'état de cette inscription revient à qui tient le registre" + owner + ".");
        }
    }

    private boolean owns(RegisterEntry entry) {
        return entry.mandateId() != null && owners.mandatesOf(entry.engagementId(), me.id()).contains(entry.mandateId());
    }

    /** What the current person may do in one engagement, asked once. */
    public record Sight(Map<UUID, Set<SeatRight>> rights, Set<UUID> mandates) {

        /** @return whether entries of the node may be read */
        public boolean sees(UUID nodeId) {
            return rights.getOrDefault(nodeId, Set.of()).contains(SeatRight.SEE);
        }

        /** @return whether entries of the node may be written */
        public boolean records(UUID nodeId) {
            return rights.getOrDefault(nodeId, Set.of()).contains(SeatRight.RECORD);
        }

        /** @return whether the entry's state may be changed */
        public boolean moves(RegisterEntry entry) {
            return records(entry.nodeId()) || entry.mandateId() != null && mandates.contains(entry.mandateId());
        }
    }

    /** @return the same rules for many entries */
    public Sight sight(UUID engagementId) {
        return new Sight(access.onEach(engagementId), owners.mandatesOf(engagementId, me.id()));
    }
}
