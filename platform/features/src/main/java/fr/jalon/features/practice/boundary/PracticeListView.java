package fr.jalon.features.practice.boundary;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.People;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeDeskDto;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeLineDto;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeListDto;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeOwnDto;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticePlaceDto;
import fr.jalon.features.practice.control.Moderation;
import fr.jalon.features.practice.control.Moderation.Level;
import fr.jalon.features.practice.control.PracticeActions;
import fr.jalon.features.practice.control.PracticeBook;
import fr.jalon.features.practice.control.PracticeBook.Practice;
import fr.jalon.features.practice.control.PracticeBook.Version;
import fr.jalon.features.practice.control.PracticeSearch;
import fr.jalon.features.practice.control.PracticeSearch.Elsewhere;
import fr.jalon.features.practice.control.PracticeSearch.Own;
import fr.jalon.features.practice.control.PracticeSearch.Wanted;
import fr.jalon.features.practice.control.Reuses;
import fr.jalon.features.practice.control.Sharing;
import fr.jalon.features.practice.control.Writing;
import fr.jalon.features.programme.ProgrammeCatalogue;
import fr.jalon.features.programme.definition.PracticeDefinition.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows lists of sheets. */
@ApplicationScoped
class PracticeListView {

    @Inject
    private PracticeSearch search;

    @Inject
    private PracticeBook book;

    @Inject
    private PracticeActions awaiting;

    @Inject
    private Writing writing;

    @Inject
    private PracticeView view;

    @Inject
    private Moderation moderation;

    @Inject
    private Sharing sharing;

    @Inject
    private Reuses reuses;

    @Inject
    private ProgrammeCatalogue catalogue;

    @Inject
    private Engagements engagements;

    @Inject
    private People people;

    @Inject
    private CurrentPerson me;

    PracticeListDto found(Wanted wanted) {
        List<Own> own = search.own(wanted);
        List<Elsewhere> others = search.elsewhere(wanted);
        List<PracticeLineDto> lines = Stream.concat(own.stream().map(this::line), others.stream().map(PracticeListView::line))
                .limit(PracticeSearch.MOST).toList();
        return new PracticeListDto(lines, own.size() + others.size() > lines.size(), types());
    }

    private List<String> types() {
        return catalogue.all().stream().map(programme -> programme.definition().practices()).filter(java.util.Objects::nonNull)
                .flatMap(practices -> practices.types().stream()).map(ProblemType::label).distinct().toList();
    }

    private PracticeLineDto line(Own found) {
        Practice practice = found.practice();
        UUID node = found.publication().nodeId();
        return new PracticeLineDto(practice.id(), practice.name(), found.title(), found.typeLabel(), found.version(),
                moderation.words(new Level(node == null, node)), null, sharing.origin(practice, found.originShown()), people.name(practice.authorId()),
                found.publication().at(), found.reuses(), PracticeWords.excerpt(found.excerpt()));
    }

    private static PracticeLineDto line(Elsewhere found) {
        return new PracticeLineDto(found.sharedAs(), null, found.title(), found.typeLabel(), found.version(), "tous les espaces", found.space(),
                found.origin(), null, found.at(), 0, PracticeWords.excerpt(found.excerpt()));
    }

    PracticeDeskDto desk() {
        return new PracticeDeskDto(book.writtenBy(me.id()).stream().map(this::own).toList(), awaiting.awaiting().stream().map(this::own).toList(),
                places());
    }

    private PracticeOwnDto own(Practice practice) {
        Version newest = book.versions(practice.id()).get(0);
        boolean withdrawn = practice.withdrawal() != null;
        return new PracticeOwnDto(practice.id(), practice.name(), newest.facts().title(), newest.typeLabel(), newest.number(),
                withdrawn ? "WITHDRAWN" : newest.state().name(), withdrawn ? "Retirée" : PracticeWords.of(newest.state()),
                people.name(practice.authorId()));
    }

    private List<PracticePlaceDto> places() {
        List<NodeRef> nodes = writing.places();
        Map<UUID, String> titles = nodes.stream().map(NodeRef::engagementId).distinct()
                .collect(Collectors.toMap(id -> id, id -> engagements.get(id).title()));
        return nodes.stream().map(node -> new PracticePlaceDto(node.engagementId(), titles.get(node.engagementId()), node.id(), node.label(),
                node.levelLabel(), view.types(node.engagementId()))).toList();
    }

    List<PracticePlaceDto> reusePlaces() {
        return reuses.places().stream().map(place -> new PracticePlaceDto(place.node().engagementId(),
                engagements.get(place.node().engagementId()).title(), place.node().id(), place.node().label(), place.node().levelLabel(),
                List.of())).toList();
    }
}
