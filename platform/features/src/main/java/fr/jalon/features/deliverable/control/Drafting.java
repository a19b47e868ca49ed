package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.DeliverableProblem;
import fr.jalon.features.deliverable.entity.ActingPerson;
import fr.jalon.features.deliverable.entity.Draft;
import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.deliverable.entity.Step;
import fr.jalon.features.document.Documents;
import fr.jalon.features.document.VersionRef;
import fr.jalon.features.programme.definition.SeatRight;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Before the delivery: writing, handing on, checking. None of it has a legal effect. */
@ApplicationScoped
public class Drafting {

    private static final String LINK = "OBLIGATION";
    private static final int LONGEST_REASON = 4000;

    @Inject
    private ObligationBook book;

    @Inject
    private Actors actors;

    @Inject
    private Circuit circuit;

    @Inject
    private Declared declared;

    @Inject
    private Documents documents;

    @Inject
    private History history;

    @Inject
    private Clock clock;

    /** Attaches a stored document version, by who writes, or by who delivers once it has to be delivered again. */
    public void attach(UUID obligationId, UUID documentId, int number) {
        Obligation obligation = book.lock(obligationId);
        ActingPerson by = attacher(obligation);
        Circuit.require(obligation, Step.PREPARE, Step.PERFECT);
        VersionRef version = documents.version(documentId, number).orElseThrow(() -> new Problem(
                DeliverableProblem.BAD_DOCUMENT, "Cette version du document n'existe pas, ou son envoi n'est pas terminé."));
        documents.link(documentId, obligation.nodeId(), LINK, obligation.id(), "DRAFT");
        requireFormat(obligation, documentId, number);
        book.add(new Draft(obligation.id(), version, by.personId(), clock.instant()));
        history.note(obligation, "draft-attached", by.name() + " a joint " + (restricted(documentId) ? "la version " + number
                + " d'un document à diffusion restreinte." : "la version " + number + " de « " + version.name() + " » (SHA-256 "
                + version.sha256() + ")."));
    }

    /** The history is read by whoever sees the node: it names no document that they could not open. */
    private boolean restricted(UUID documentId) {
        return documents.readable(documentId).map(card -> card.confidentiality().equals("RESTRICTED")).orElse(true);
    }

    private ActingPerson attacher(Obligation obligation) {
        return obligation.step() == Step.PERFECT && actors.may(obligation, SeatRight.DELIVER, obligation.deliverer())
                ? actors.require(obligation, SeatRight.DELIVER, obligation.deliverer())
                : actors.require(obligation, SeatRight.PREPARE, obligation.producer());
    }

    private void requireFormat(Obligation obligation, UUID documentId, int number) {
        List<String> formats = declared.deliverable(obligation).map(d -> d.formats()).orElse(List.of());
        String file = documents.linkedTo(obligation.id()).stream().filter(card -> card.id().equals(documentId))
                .flatMap(card -> card.versions().stream()).filter(version -> version.version() == number)
                .map(version -> version.fileName()).findFirst().orElse("");
        String ending = file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        if (!formats.isEmpty() && !formats.contains(ending)) {
            throw new Problem(DeliverableProblem.BAD_DOCUMENT, "Ce livrable se remet au format "
                    + String.join(" ou ", formats) + ". Envoyez le document dans ce format.");
        }
    }

    /** The producer hands on what is attached. */
    public void handOver(UUID obligationId) {
        Obligation obligation = book.lock(obligationId);
        ActingPerson by = actors.require(obligation, SeatRight.PREPARE, obligation.producer());
        Circuit.require(obligation, Step.PREPARE);
        if (book.currentDrafts(obligation.id()).isEmpty()) {
            throw new Problem(DeliverableProblem.NOTHING_ATTACHED, "Joignez d'abord un document, puis transmettez-le.");
        }
        circuit.advance(obligation, Map.of(), clock.instant());
        history.note(obligation, "draft-handed-over", by.name() + " a transmis le document.");
    }

    /** Whoever holds it gives it back to who wrote it: the checker, or after a postponement the party that owes. */
    public void sendBack(UUID obligationId, String reason) {
        Obligation obligation = book.lock(obligationId);
        boolean postponed = obligation.step() == Step.PERFECT;
        ActingPerson by = postponed ? actors.require(obligation, SeatRight.DELIVER, obligation.deliverer())
                : actors.require(obligation, SeatRight.CHECK, obligation.checker());
        Circuit.require(obligation, Step.CHECK, Step.PERFECT);
        String text = requireText("reason", reason, "Dites ce qu'il faut revoir.");
        circuit.advance(obligation, postponed ? Map.of(Circuit.PERFECT_OUTCOME, Circuit.REWORK)
                : Map.of(Circuit.CHECK_OUTCOME, Circuit.BACK), clock.instant());
        history.note(obligation, "draft-sent-back", by.name() + " a demandé de revoir le document : " + text);
    }

    /** The checker hands it on for delivery. */
    public void forward(UUID obligationId) {
        Obligation obligation = book.lock(obligationId);
        ActingPerson by = actors.require(obligation, SeatRight.CHECK, obligation.checker());
        Circuit.require(obligation, Step.CHECK);
        circuit.advance(obligation, Map.of(Circuit.CHECK_OUTCOME, Circuit.FORWARD), clock.instant());
        history.note(obligation, "draft-forwarded", by.name() + " a vérifié le document et l'a transmis pour remise.");
    }

    static String requireText(String field, String text, String message) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
            String what = stripped.isEmpty() ? message : "Le texte dépasse " + LONGEST_REASON + " caractères.";
            throw new Problem(DeliverableProblem.TEXT_MISSING, what, List.of(new Problem.FieldError(field, what)));
        }
        return stripped;
    }
}
