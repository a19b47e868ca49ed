package fr.jalon.features.practice.control;

import fr.jalon.features.action.ActionSource;
import fr.jalon.features.action.PendingAction;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.People;
import fr.jalon.features.practice.control.PracticeBook.Practice;
import fr.jalon.features.practice.control.PracticeBook.State;
import fr.jalon.features.practice.control.PracticeBook.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Proposed sheets that the current person moderates. */
@ApplicationScoped
public class PracticeActions implements ActionSource {

    @Inject
    private PracticeBook book;

    @Inject
    private PracticeRights rights;

    @Inject
    private Engagements engagements;

    @Inject
    private People people;

    /** @return sheets whose proposed version awaits the current person, oldest first */
    public List<Practice> awaiting() {
        return book.proposed().stream().filter(rights::moderates).toList();
    }

    @Override
    public List<PendingAction> actions() {
        return awaiting().stream().flatMap(practice -> proposed(practice).stream().map(version -> action(practice, version))).toList();
    }

    private Optional<Version> proposed(Practice practice) {
        return book.versions(practice.id()).stream().filter(version -> version.state() == State.PROPOSED).findFirst();
    }

    private PendingAction action(Practice practice, Version version) {
        NodeRef node = engagements.node(practice.nodeId());
        String author = people.name(practice.authorId());
        return new PendingAction(practice.id(), "MODERATE_PRACTICE", practice.name() + " · " + version.facts().title(),
                author + " propose cette bonne pratique : publiez-la, ou refusez-la avec un motif.",
                new PendingAction.Place(node.id(), node.label(), node.path()), practice.engagementId(), null, false, author, null,
                PracticeNews.path(practice), "Modérer");
    }
}
