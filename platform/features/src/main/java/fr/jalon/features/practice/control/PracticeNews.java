package fr.jalon.features.practice.control;

import fr.jalon.features.notification.Notice;
import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.Notices;
import fr.jalon.features.people.Holder;
import fr.jalon.features.people.People;
import fr.jalon.features.people.Seats;
import fr.jalon.features.practice.control.PracticeBook.Practice;
import fr.jalon.features.practice.control.PracticeBook.Version;
import fr.jalon.features.space.SpaceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells moderators what awaits them, and authors what was decided. */
@ApplicationScoped
class PracticeNews {

    @Inject
    private Notices notices;

    @Inject
    private PracticeRights rights;

    @Inject
    private Seats seats;

    @Inject
    private People people;

    @Inject
    private SpaceSettings space;

    void proposed(Practice practice, Version version) {
        tell(NoticeKind.AWAITED, practice, version, "proposed", people.name(practice.authorId()) + " propose une bonne pratique : publiez-la, ou refusez-la avec un motif.",
                moderators(practice));
    }

    private Set<UUID> moderators(Practice practice) {
        return rights.declared(practice.engagementId()).stream().flatMap(declared -> declared.moderators().stream())
                .flatMap(role -> seats.holders(practice.nodeId(), role, space.today()).stream()).map(Holder::personId)
                .filter(person -> !person.equals(practice.authorId())).collect(Collectors.toSet());
    }

    void published(Practice practice, Version version, String level) {
        tell(NoticeKind.DECISION, practice, version, "published", "Votre fiche est publiée. Elle se lit dans : " + level + ".", List.of(practice.authorId()));
    }

    void refused(Practice practice, Version version, String motive) {
        tell(NoticeKind.DECISION, practice, version, "refused", "Votre fiche n'est pas publiée. Motif : " + motive, List.of(practice.authorId()));
    }

    void withdrawn(Practice practice, Version version, String reason) {
        tell(NoticeKind.DECISION, practice, version, "withdrawn", "Votre fiche est retirée. Motif : " + reason, List.of(practice.authorId()));
    }

    private void tell(NoticeKind kind, Practice practice, Version version, String act, String sentence, Collection<UUID> persons) {
        notices.tell(new Notice(kind, practice.id(), version.number() + " " + act, space.today(), practice.engagementId(),
                practice.name() + " · " + version.facts().title(), sentence, path(practice)), persons);
    }

    /** @return the page below the space's own */
    static String path(Practice practice) {
        return "/bonnes-pratiques/" + practice.id();
    }
}
