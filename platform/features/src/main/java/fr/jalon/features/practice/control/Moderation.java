package fr.jalon.features.practice.control;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.practice.PracticeProblem;
import fr.jalon.features.practice.control.PracticeBook.Practice;
import fr.jalon.features.practice.control.PracticeBook.State;
import fr.jalon.features.practice.control.PracticeBook.Version;
import fr.jalon.features.practice.control.Sheets.Seen;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What moderators do: publish, refuse, widen or narrow, withdraw. */
@ApplicationScoped
public class Moderation {

    @Inject
    private PracticeBook book;

    @Inject
    private Sheets sheets;

    @Inject
    private PracticeRights rights;

    @Inject
    private Tools tools;

    @Inject
    private Sharing sharing;

    @Inject
    private PracticeNews news;

    @Inject
    private Engagements engagements;

    @Inject
    private CurrentPerson me;

    @Inject
    private Audit audit;

    /** How far a sheet is to be read: below one node, or in the whole space. */
    public record Level(boolean wholeSpace, UUID nodeId) {
    }

    /** Publishes the proposed version to a level. */
    public void publish(UUID id, Integer revision, Level level) {
        Seen seen = moderated(id, revision);
        Version proposed = proposed(seen);
        requireReach(seen.practice(), level);
        requireNotNarrowerThanShared(id, level);
        book.decide(proposed.id(), State.PUBLISHED, me.id(), null);
        publish(seen.practice(), proposed, level);
        tell("practice-published", seen.practice(), "version " + proposed.number() + " publiée, lisible par " + words(level));
        news.published(seen.practice(), proposed, words(level));
    }

    private void publish(Practice practice, Version version, Level level) {
        UUID node = level.wholeSpace() ? null : level.nodeId();
        book.publish(practice, version.id(), node, me.id());
        tools.open(practice, version.id(), node == null ? engagements.get(practice.engagementId()).rootId() : node);
        book.touch(practice.id());
    }

    private Seen moderated(UUID id, Integer revision) {
        Seen seen = sheets.act(id, revision);
        rights.requireModerator(seen.practice());
        return seen;
    }

    private static Version proposed(Seen seen) {
        return seen.in(State.PROPOSED).orElseThrow(() -> Sheets.wrongState("Aucune version de cette fiche n'attend de décision."));
    }

    private void requireReach(Practice practice, Level level) {
        if (!level.wholeSpace() && level.nodeId() == null) {
            throw Problem.field("nodeId", "Choisissez jusqu'où publier : un niveau du projet, ou tout l'espace.");
        }
        boolean reached = level.wholeSpace() ? rights.reachesSpace(practice) : rights.reach(practice).contains(level.nodeId());
        if (!reached) {
            throw new Problem(PracticeProblem.NOT_YOURS, "Votre mandat ne va pas jusque-là. Publiez à un niveau où vous modérez, puis demandez à"
                    + " une personne dont le mandat va plus haut d'élargir : " + rights.moderators(practice) + ".");
        }
    }

    /** Other spaces do not read what the own one may not. */
    private void requireNotNarrowerThanShared(UUID id, Level level) {
        if (!level.wholeSpace() && sharing.standing(id).isPresent()) {
            throw Sheets.wrongState("Cette fiche est partagée avec les autres espaces : la personne responsable de l'espace reprend d'abord ce partage.");
        }
    }

    /** Refuses the proposed version; the author may begin another one. */
    public void refuse(UUID id, Integer revision, String givenMotive) {
        Seen seen = moderated(id, revision);
        Version proposed = proposed(seen);
        String motive = FactRules.reason("motive", givenMotive);
        book.decide(proposed.id(), State.REFUSED, me.id(), motive);
        book.touch(id);
        tell("practice-refused", seen.practice(), "version " + proposed.number() + " refusée, motif : " + motive);
        news.refused(seen.practice(), proposed, motive);
    }

    /** Widens or narrows who reads the published version. */
    public void move(UUID id, Integer revision, Level level) {
        Seen seen = moderated(id, revision);
        Version published = seen.published().orElseThrow(() -> Sheets.wrongState("Cette fiche n'est pas encore publiée."));
        requireReach(seen.practice(), level);
        requireNotNarrowerThanShared(id, level);
        publish(seen.practice(), published, level);
        tell("practice-level-changed", seen.practice(), "désormais lisible par " + words(level));
    }

    /** Takes a sheet out of the base: its author at any time, a moderator once it was published. */
    public void withdraw(UUID id, Integer revision, String givenReason) {
        Seen seen = sheets.act(id, revision);
        Practice practice = seen.practice();
        if (!rights.writes(practice)) {
            rights.requireModerator(practice);
            if (seen.publications().isEmpty()) {
                throw Sheets.wrongState("Cette fiche n'est pas publiée : refusez la version proposée, avec un motif.");
            }
        }
        String reason = FactRules.reason("reason", givenReason);
        sharing.end(practice, "Fiche retirée : " + reason);
        book.withdraw(id, me.id(), reason);
        book.touch(id);
        tell("practice-withdrawn", practice, "retirée, motif : " + reason);
        news.withdrawn(practice, seen.versions().get(0), reason);
    }

    /** @return « tout l'espace », « groupe Nord » */
    public String words(Level level) {
        if (level.wholeSpace()) {
            return "tout l'espace";
        }
        NodeRef node = engagements.node(level.nodeId());
        return node.levelLabel() + " « " + node.label() + " »";
    }

    private void tell(String action, Practice practice, String sentence) {
        audit.record(action, Writing.SUBJECT, practice.id(), null, "Bonne pratique " + practice.name() + " : " + sentence + ".");
    }
}
