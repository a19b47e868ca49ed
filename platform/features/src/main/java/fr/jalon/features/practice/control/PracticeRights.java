package fr.jalon.features.practice.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.SpaceRight;
import fr.jalon.features.practice.PracticeProblem;
import fr.jalon.features.practice.control.PracticeBook.Practice;
import fr.jalon.features.practice.control.PracticeBook.Publication;
import fr.jalon.features.practice.control.PracticeBook.State;
import fr.jalon.features.practice.control.PracticeBook.Version;
import fr.jalon.features.programme.definition.PracticeDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.programme.definition.RoleDefinition;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who writes, moderates and reads a sheet. Its author writes it; who holds a declared role on its node or above moderates, as far up as
 * the mandate stands; who takes part below the node to which it is published reads it, everyone of the space where it is published to all.
 */
@ApplicationScoped
public class PracticeRights {

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    /** @return what the sheet's programme declares, empty where its version keeps no good practices */
    public Optional<PracticeDefinition> declared(UUID engagementId) {
        return Optional.ofNullable(engagements.definition(engagementId).practices());
    }

    /** @return whether the current person wrote it */
    public boolean writes(Practice practice) {
        return practice.authorId().equals(me.id());
    }

    /** @return whether the current person decides on it somewhere; nobody moderates their own sheet */
    public boolean moderates(Practice practice) {
        return !writes(practice) && moderatesOn(practice, practice.nodeId());
    }

    private boolean moderatesOn(Practice practice, UUID nodeId) {
        return declared(practice.engagementId()).stream().flatMap(declared -> declared.moderators().stream())
                .anyMatch(role -> access.mandateFor(nodeId, role).isPresent());
    }

    /** @return nodes to which the current person may publish it, from its own one up as far as their mandate reaches */
    public List<UUID> reach(Practice practice) {
        return engagements.upwards(practice.nodeId()).stream().filter(node -> moderatesOn(practice, node)).toList();
    }

    /** @return whether the current person may publish it to the whole space: their mandate stands at the top of the tree */
    public boolean reachesSpace(Practice practice) {
        return moderatesOn(practice, engagements.get(practice.engagementId()).rootId());
    }

    /** @return whether a publication is meant for the current person */
    public boolean reads(Practice practice, Publication publication) {
        if (publication.nodeId() == null) {
            return true;
        }
        Set<UUID> visible = access.visible(practice.engagementId());
        return engagements.downwards(publication.nodeId()).stream().anyMatch(visible::contains);
    }

    /** @return whether the current person shows sheets to other spaces */
    public boolean shares() {
        return access.inSpace().contains(SpaceRight.SHARE_PRACTICES);
    }

    /** @return versions that the current person may read: all their own, what was proposed to a moderator, the published one to its readers */
    public List<Version> readable(Practice practice, List<Version> versions, List<Publication> publications) {
        if (writes(practice)) {
            return versions;
        }
        if (moderates(practice)) {
            return versions.stream().filter(version -> version.state() != State.DRAFT).toList();
        }
        return publications.stream().findFirst().filter(newest -> reads(practice, newest)).map(newest ->
                versions.stream().filter(version -> version.id().equals(newest.versionId())).toList()).orElse(List.of());
    }

    /** @throws Problem NOT_YOURS, naming the author's part */
    void requireAuthor(Practice practice) {
        if (!writes(practice)) {
            throw new Problem(PracticeProblem.NOT_YOURS, "Seule la personne qui a écrit cette fiche peut la modifier, la proposer ou y joindre un outil.");
        }
    }

    /** @throws Problem NOT_YOURS, naming the roles that moderate */
    void requireModerator(Practice practice) {
        if (!moderates(practice)) {
            throw new Problem(PracticeProblem.NOT_YOURS, (writes(practice) ? "Une autre personne que son auteur modère une fiche : "
                    : "Cette fiche est modérée par : ") + moderators(practice) + ".");
        }
    }

    /** @return French names of the roles that moderate it */
    public String moderators(Practice practice) {
        ProgrammeDefinition definition = engagements.definition(practice.engagementId());
        return declared(practice.engagementId()).map(declared -> declared.moderators().stream().flatMap(role -> definition.role(role).stream())
                .map(RoleDefinition::label).collect(Collectors.joining(", "))).orElse("personne dans ce programme");
    }
}
