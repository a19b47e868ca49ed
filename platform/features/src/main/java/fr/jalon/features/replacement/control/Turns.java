package fr.jalon.features.replacement.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.Seats;
import fr.jalon.features.programme.definition.ReplacementDefinition;
import fr.jalon.features.programme.definition.RoleDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.replacement.ReplacementProblem;
import fr.jalon.features.replacement.entity.Replacement;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whose turn it is. Proposing takes the declared role's mandate, or being the one who is replaced; answering the declared role's. */
@ApplicationScoped
public class Turns {

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Inject
    private Seats seats;

    @Inject
    private Engagements engagements;

    @Inject
    private SpaceSettings space;

    /** @throws Problem ABSENT if the current person may not see its node */
    public void requireSight(Replacement replacement) {
        access.require(replacement.nodeId(), SeatRight.SEE);
    }

    /** @return whether the current person may announce, propose and take back */
    public boolean mayPropose(UUID nodeId, UUID replaced, ReplacementDefinition rule) {
        return me.id().equals(replaced) || access.mandateFor(nodeId, rule.proposer()).isPresent();
    }

    /** @return whether the current person may accept or refuse */
    public boolean mayAnswer(UUID nodeId, ReplacementDefinition rule) {
        return access.mandateFor(nodeId, rule.validator()).isPresent();
    }

    void requireProposer(UUID engagementId, UUID nodeId, UUID replaced, ReplacementDefinition rule) {
        if (!mayPropose(nodeId, replaced, rule)) {
            throw new Problem(ReplacementProblem.NOT_YOUR_TURN, "Cet acte revient à la personne remplacée ou au siège "
                    + who(engagementId, nodeId, rule.proposer()) + ".");
        }
    }

    void requireValidator(Replacement replacement, ReplacementDefinition rule) {
        if (!mayAnswer(replacement.nodeId(), rule)) {
            throw new Problem(ReplacementProblem.NOT_YOUR_TURN, "Répondre à une proposition revient au siège "
                    + who(replacement.engagementId(), replacement.nodeId(), rule.validator()) + ".");
        }
    }

    /** @return « label : names », or « label (siège vacant) » */
    public String who(UUID engagementId, UUID nodeId, String role) {
        String label = label(engagementId, role);
        String names = seats.holders(nodeId, role, space.today()).stream().map(Holder::personName).collect(Collectors.joining(", "));
        return names.isEmpty() ? label + " (siège vacant)" : label + " : " + names;
    }

    /** @return French label of a role */
    public String label(UUID engagementId, String role) {
        return engagements.definition(engagementId).role(role).map(RoleDefinition::label).orElse(role);
    }

    Set<UUID> proposers(Replacement replacement, ReplacementDefinition rule) {
        Set<UUID> people = new HashSet<>(holders(replacement, rule.proposer()));
        people.add(replacement.personId());
        return people;
    }

    Set<UUID> validators(Replacement replacement, ReplacementDefinition rule) {
        return holders(replacement, rule.validator());
    }

    private Set<UUID> holders(Replacement replacement, String role) {
        return seats.holders(replacement.nodeId(), role, space.today()).stream().map(Holder::personId).collect(Collectors.toSet());
    }
}
