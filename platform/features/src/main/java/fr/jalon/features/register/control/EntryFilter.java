package fr.jalon.features.register.control;

import fr.jalon.features.programme.definition.RegisterDefinition;
import fr.jalon.features.register.control.Owners.Owner;
import fr.jalon.features.register.entity.RegisterEntry;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Picks entries of a register. */
@ApplicationScoped
public class EntryFilter {

    @Inject
    private RegisterBook book;

    @Inject
    private Owners owners;

    @Inject
    private SpaceSettings space;

    /**
     * What to keep.
     *
     * @param state  a declared state; null for all
     * @param person who answers for them; null for all
     * @param late   whether only those that are overdue
     */
    public record Wanted(String state, UUID person, boolean late) {
    }

    /**
     * @param visible nodes that count
     * @return the entries by number
     * @throws Problem INVALID_REQUEST for a state that is not declared
     */
    public List<RegisterEntry> entries(UUID engagementId, RegisterDefinition register, Set<UUID> visible, Wanted wanted) {
        if (wanted.state() != null && !register.states().contains(wanted.state())) {
            throw Problem.field("state", "Ce registre n'a pas d'état « " + wanted.state() + " » : choisissez parmi "
                    + String.join(", ", register.states()) + ".");
        }
        List<RegisterEntry> kept = book.ofEngagement(engagementId).stream().filter(entry -> entry.register().equals(register.code()))
                .filter(entry -> visible.contains(entry.nodeId()))
                .filter(entry -> wanted.state() == null || entry.state().equals(wanted.state()) && !entry.cancelled())
                .filter(entry -> !wanted.late() || entry.late(space.today())).toList();
        return wanted.person() == null ? kept : ownedBy(engagementId, wanted.person(), kept);
    }

    private List<RegisterEntry> ownedBy(UUID engagementId, UUID person, List<RegisterEntry> entries) {
        Map<UUID, Owner> known = owners.of(engagementId, entries.stream().map(RegisterEntry::mandateId).toList());
        return entries.stream().filter(entry -> entry.mandateId() != null && known.get(entry.mandateId()).personId().equals(person)).toList();
    }
}
