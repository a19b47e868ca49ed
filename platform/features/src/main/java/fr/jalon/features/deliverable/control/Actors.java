package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.DeliverableProblem;
import fr.jalon.features.deliverable.entity.ActingPerson;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Who must act on an obligation, and whether the current person is one of them: it takes the right and the mandate. */
@ApplicationScoped
public class Actors {

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Inject
    private Seats seats;

    @Inject
    private Declared declared;

    @Inject
    private SpaceSettings space;

    /** @throws Problem ABSENT if the current person may not see it */
    public void requireSight(Obligation obligation) {
        access.require(obligation.nodeId(), SeatRight.SEE);
    }

    /** @throws Problem FORBIDDEN, naming who may; ABSENT if it may not even be seen */
    ActingPerson require(Obligation obligation, SeatRight right, String role) {
        requireSight(obligation);
        access.require(obligation.nodeId(), right);
        return access.mandateFor(obligation.nodeId(), role)
                .map(mandate -> new ActingPerson(me.id(), mandate, me.name()))
                .orElseThrow(() -> new Problem(DeliverableProblem.NOT_YOUR_SEAT, "Cette étape revient à "
                        + who(obligation, role) + "."));
    }

    /** @return whether {@link #require} would let the current person through */
    public boolean may(Obligation obligation, SeatRight right, String role) {
        return role != null && access.may(obligation.nodeId(), right)
                && access.mandateFor(obligation.nodeId(), role).isPresent();
    }

    /** @return whether the current person's task is next */
    public boolean awaited(Obligation obligation) {
        return obligation.step().right() != null && may(obligation, obligation.step().right(), obligation.awaitedRole());
    }

    /** @return names of who sits in a role's seat today, empty for a vacancy */
    public List<String> names(Obligation obligation, String role) {
        return role == null ? List.of() : seats.holders(obligation.nodeId(), role, space.today()).stream()
                .map(Holder::personName).toList();
    }

    /** @return « label : names », or « label (siège vacant) »; null for null */
    public String who(Obligation obligation, String role) {
        if (role == null) {
            return null;
        }
        List<String> names = names(obligation, role);
        String label = declared.roleLabel(obligation.engagementId(), role);
        return names.isEmpty() ? label + " (siège vacant)" : label + " : " + names.stream().collect(Collectors.joining(", "));
    }
}
