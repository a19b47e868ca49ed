package fr.jalon.features.practice.control;

import fr.jalon.features.engagement.EngagementRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.engagement.NodeRef;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.practice.control.PracticeBook.Practice;
import fr.jalon.features.practice.control.PracticeBook.State;
import fr.jalon.features.practice.control.PracticeBook.Version;
import fr.jalon.features.practice.control.Sheets.Seen;
import fr.jalon.features.programme.definition.PracticeDefinition;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What an author does: begins a sheet, writes in its draft, proposes it, begins the next version. */
@ApplicationScoped
public class Writing {

    /** What the history calls a sheet. */
    static final String SUBJECT = "PRACTICE";

    @Inject
    private PracticeBook book;

    @Inject
    private Sheets sheets;

    @Inject
    private PracticeRights rights;

    @Inject
    private Tools tools;

    @Inject
    private PracticeNews news;

    @Inject
    private Engagements engagements;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Inject
    private SpaceSettings space;

    @Inject
    private Audit audit;

    /** @return nodes of running projects from which the current person may write a sheet */
    public List<NodeRef> places() {
        return engagements.all().stream().filter(engagement -> !engagement.closed() && rights.declared(engagement.id()).isPresent())
                .flatMap(engagement -> places(engagement).stream()).toList();
    }

    private List<NodeRef> places(EngagementRef engagement) {
        Map<UUID, Set<SeatRight>> on = access.onEach(engagement.id());
        return engagements.nodes(engagement.id()).stream().filter(node -> on.get(node.id()).contains(SeatRight.RECORD)
                && (node.leftOn() == null || node.leftOn().isAfter(space.today()))).toList();
    }

    /** Begins a sheet with its first draft. */
    public UUID begin(UUID engagementId, UUID nodeId, PracticeFacts given) {
        if (engagementId == null || nodeId == null) {
            throw Problem.field("nodeId", "Choisissez le projet et le lieu d'où vient cette pratique.");
        }
        access.require(engagementId, nodeId, SeatRight.RECORD);
        engagements.requireRunning(engagementId);
        PracticeFacts facts = FactRules.admitted(declared(engagementId), given);
        UUID id = book.add(engagementId, nodeId, me.id());
        book.addDraft(id, 1, facts, typeLabel(engagementId, facts), me.id());
        tell("practice-drafted", id, "brouillon de « " + facts.title() + " »");
        return id;
    }

    private PracticeDefinition declared(UUID engagementId) {
        return rights.declared(engagementId).orElseThrow(() -> Problem.field("engagementId", "Le programme de ce projet ne tient pas de bonnes pratiques."));
    }

    private String typeLabel(UUID engagementId, PracticeFacts facts) {
        return declared(engagementId).type(facts.type()).orElseThrow().label();
    }

    /** Writes other facts in the draft. */
    public void write(UUID id, Integer revision, PracticeFacts given) {
        Practice practice = authored(id, revision).practice();
        PracticeFacts facts = FactRules.admitted(declared(practice.engagementId()), given);
        book.write(draft(id).id(), facts, typeLabel(practice.engagementId(), facts));
        book.touch(id);
    }

    private Seen authored(UUID id, Integer revision) {
        Seen seen = sheets.act(id, revision);
        rights.requireAuthor(seen.practice());
        return seen;
    }

    private Version draft(UUID id) {
        return book.versions(id).stream().filter(version -> version.state() == State.DRAFT).findFirst()
                .orElseThrow(() -> Sheets.wrongState("Cette fiche n'a pas de brouillon : commencez une nouvelle version."));
    }

    /** Begins the next version with what the newest one says, tools included. */
    public void beginNext(UUID id, Integer revision) {
        Seen seen = authored(id, revision);
        if (seen.open().isPresent()) {
            throw Sheets.wrongState("Une version de cette fiche est déjà " + (seen.in(State.DRAFT).isPresent() ? "en brouillon." : "proposée : attendez la décision."));
        }
        Version newest = seen.versions().get(0);
        UUID draft = book.addDraft(id, newest.number() + 1, newest.facts(), newest.typeLabel(), me.id());
        tools.copy(newest.id(), draft);
        book.touch(id);
        tell("practice-drafted", id, seen.practice().name() + " : version " + (newest.number() + 1) + " commencée");
    }

    /** Hands the draft to the moderators; it does not change any more. */
    public void propose(UUID id, Integer revision) {
        Practice practice = authored(id, revision).practice();
        Version draft = draft(id);
        FactRules.requireWhole(draft.facts().text());
        book.propose(draft.id());
        book.touch(id);
        tell("practice-proposed", id, practice.name() + " « " + draft.facts().title() + " » : version " + draft.number() + " proposée");
        news.proposed(practice, draft);
    }

    private void tell(String action, UUID id, String sentence) {
        audit.record(action, SUBJECT, id, null, "Bonne pratique, " + sentence + ".");
    }
}
