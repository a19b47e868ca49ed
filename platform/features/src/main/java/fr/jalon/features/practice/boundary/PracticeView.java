package fr.jalon.features.practice.boundary;

import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.people.People;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeDto;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeLevelDto;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeSharedDto;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeTextDto;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeToolDto;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeTypeDto;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeVerb;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeVersionDto;
import fr.jalon.features.practice.boundary.PracticeDtos.PracticeWithdrawnDto;
import fr.jalon.features.practice.boundary.PracticeDtos.SharedPracticeDto;
import fr.jalon.features.practice.control.Moderation;
import fr.jalon.features.practice.control.Moderation.Level;
import fr.jalon.features.practice.control.PracticeBook.Practice;
import fr.jalon.features.practice.control.PracticeBook.State;
import fr.jalon.features.practice.control.PracticeBook.Version;
import fr.jalon.features.practice.control.PracticeRights;
import fr.jalon.features.practice.control.Reuses;
import fr.jalon.features.practice.control.SharedSheets.Shared;
import fr.jalon.features.practice.control.Sharing;
import fr.jalon.features.practice.control.Sheets;
import fr.jalon.features.practice.control.Sheets.Seen;
import fr.jalon.features.practice.control.Tools;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Shows one sheet. */
@ApplicationScoped
class PracticeView {

    @Inject
    private Sheets sheets;

    @Inject
    private PracticeRights rights;

    @Inject
    private Tools tools;

    @Inject
    private Moderation moderation;

    @Inject
    private Sharing sharing;

    @Inject
    private Reuses reuses;

    @Inject
    private Engagements engagements;

    @Inject
    private People people;

    PracticeDto practice(UUID id) {
        Seen seen = sheets.require(id);
        Practice practice = seen.practice();
        Version shown = seen.published().orElseGet(() -> seen.versions().get(0));
        return new PracticeDto(practice.id(), practice.name(), people.name(practice.authorId()), whence(practice), practice.revision(),
                version(practice, shown), seen.open().map(open -> version(practice, open)).orElse(null),
                seen.versions().stream().map(one -> version(practice, one)).toList(), published(seen),
                sharing.standing(id).map(now -> new PracticeSharedDto(now.version(), now.at())).orElse(null),
                withdrawn(practice), reuses.count(id), allowed(seen), levels(practice), rights.moderators(practice),
                types(practice.engagementId()));
    }

    List<PracticeTypeDto> types(UUID engagementId) {
        return rights.declared(engagementId).stream().flatMap(declared -> declared.types().stream())
                .map(type -> new PracticeTypeDto(type.code(), type.label())).toList();
    }

    /** Who writes or moderates always knows; a reader knows what the version tells. */
    private String whence(Practice practice) {
        return rights.writes(practice) || rights.moderates(practice)
                ? engagements.node(practice.nodeId()).label() + " (" + engagements.get(practice.engagementId()).title() + ")" : null;
    }

    private PracticeWithdrawnDto withdrawn(Practice practice) {
        return practice.withdrawal() == null ? null : new PracticeWithdrawnDto(practice.withdrawal().at(), people.name(practice.withdrawal().personId()), practice.withdrawal().reason());
    }

    private PracticeVersionDto version(Practice practice, Version version) {
        Tools.Box box = tools.of(version.id());
        return new PracticeVersionDto(version.number(), version.state().name(), PracticeWords.of(version.state()), version.facts().title(),
                version.facts().type(), version.typeLabel(), PracticeTextDto.of(version.facts().text()), version.facts().originShown().name(),
                sharing.origin(practice, version.facts().originShown()), version.writtenAt(), version.decided() == null ? null : people.name(version.decided().personId()),
                version.decided() == null ? null : version.decided().at(), version.decided() == null ? null : version.decided().motive(),
                box.open().stream().map(PracticeView::tool).toList(), box.closed());
    }

    private static PracticeToolDto tool(Tools.Tool tool) {
        return new PracticeToolDto(tool.id(), tool.documentId(), tool.name(), tool.number(), tool.fileName(), tool.size(), tool.confidentialityLabel());
    }

    private PracticeLevelDto published(Seen seen) {
        return seen.publications().stream().findFirst().map(newest -> level(newest.nodeId())).orElse(null);
    }

    private PracticeLevelDto level(UUID nodeId) {
        return new PracticeLevelDto(nodeId, moderation.words(new Level(nodeId == null, nodeId)));
    }

    private List<PracticeLevelDto> levels(Practice practice) {
        List<PracticeLevelDto> levels = new ArrayList<>();
        if (rights.moderates(practice)) {
            rights.reach(practice).forEach(node -> levels.add(level(node)));
            if (rights.reachesSpace(practice)) {
                levels.add(level(null));
            }
        }
        return levels;
    }

    private List<PracticeVerb> allowed(Seen seen) {
        Practice practice = seen.practice();
        Set<PracticeVerb> verbs = EnumSet.noneOf(PracticeVerb.class);
        if (practice.withdrawal() != null) {
            return List.of();
        }
        if (rights.writes(practice)) {
            verbs.addAll(seen.in(State.DRAFT).isPresent() ? EnumSet.of(PracticeVerb.WRITE, PracticeVerb.PROPOSE)
                    : seen.open().isPresent() ? EnumSet.noneOf(PracticeVerb.class) : EnumSet.of(PracticeVerb.NEW_VERSION));
            verbs.add(PracticeVerb.WITHDRAW);
        }
        if (rights.moderates(practice)) {
            seen.in(State.PROPOSED).ifPresent(proposed -> verbs.add(PracticeVerb.MODERATE));
            seen.published().ifPresent(published -> verbs.addAll(EnumSet.of(PracticeVerb.CHANGE_LEVEL, PracticeVerb.WITHDRAW)));
        }
        seen.published().ifPresent(published -> verbs.addAll(published(seen, published)));
        return List.copyOf(verbs);
    }

    private Set<PracticeVerb> published(Seen seen, Version published) {
        Set<PracticeVerb> verbs = EnumSet.of(PracticeVerb.REUSE);
        if (rights.shares()) {
            var standing = sharing.standing(seen.practice().id());
            standing.ifPresent(now -> verbs.add(PracticeVerb.REVOKE));
            if (seen.publications().get(0).nodeId() == null && standing.filter(now -> now.version() == published.number()).isEmpty()) {
                verbs.add(PracticeVerb.SHARE);
            }
        }
        return verbs;
    }

    static SharedPracticeDto shared(Shared sheet) {
        return new SharedPracticeDto(sheet.sharedAs(), sheet.space(), sheet.own(), sheet.version(), sheet.title(), sheet.typeLabel(),
                PracticeTextDto.of(sheet.text()), sheet.origin(), sheet.tools(), sheet.at());
    }
}
