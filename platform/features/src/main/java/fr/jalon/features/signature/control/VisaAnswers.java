package fr.jalon.features.signature.control;

import fr.jalon.features.deliverable.DeliverableRef;
import fr.jalon.features.deliverable.Deliverables;
import fr.jalon.features.deliverable.DeliveryRef;
import fr.jalon.features.document.Documents;
import fr.jalon.features.document.VersionRef;
import fr.jalon.features.programme.definition.DecisionDefinition.Presence;
import fr.jalon.features.programme.definition.VisaDefinition;
import fr.jalon.features.signature.SignatureProblem;
import fr.jalon.features.signature.entity.Envelope;
import fr.jalon.features.signature.entity.EnvelopeSigner;
import fr.jalon.features.signature.entity.Signature;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A party answers the visa that is asked of it, by a mandate of today, on what it was shown; the answer is sealed at once. */
@ApplicationScoped
public class VisaAnswers {

    @Inject
    private Envelopes envelopes;

    @Inject
    private Deliverables deliverables;

    @Inject
    private Visas visas;

    @Inject
    private VisaTurn turn;

    @Inject
    private Signers signers;

    @Inject
    private VisaSheets sheets;

    @Inject
    private Documents documents;

    @Inject
    private SignatureHistory history;

    @Inject
    private SignatureNews news;

    @Inject
    private SpaceSettings space;

    @Inject
    private Clock clock;

    /**
     * What a person answers.
     *
     * @param refused       whether it is refused
     * @param shown         digests of the delivered versions, as the person was shown them
     * @param text          observations, or the motive of a refusal
     * @param metOn         when the body met, or null
     * @param minutesId     its minutes, or null
     * @param minutesNumber version of the minutes, or null
     */
    public record Answer(boolean refused, List<String> shown, String text, LocalDate metOn, UUID minutesId, Integer minutesNumber) {
    }

    /** @throws Problem as {@link VisaTurn#obstacle}, ANOTHER_DOCUMENT, or naming the field that is wrong */
    public void answer(UUID envelopeId, Answer answer) {
        Envelope envelope = envelopes.lock(envelopeId, Envelope.Kind.VISA);
        DeliverableRef deliverable = deliverables.seen(envelope.obligationId());
        turn.obstacle(deliverable, envelope).ifPresent(obstacle -> {
            throw obstacle;
        });
        DeliveryRef delivery = visas.delivery(envelope);
        requireShown(delivery, answer.shown());
        EnvelopeSigner signer = envelopes.next(envelope.id()).orElseThrow();
        String motive = answer.refused() ? Signers.requireMotive(answer.text(), "Dites pourquoi ce visa est refusé.") : null;
        Signature.Remark remark = remark(deliverable, envelope, answer);
        Instant now = clock.instant();
        Signature given = envelopes.add(new Signature(signer, motive, remark, signers.by(envelope, signer), now));
        envelopes.flush();
        envelope.answered(sheets.keep(deliverable, delivery, envelope, signer, given), now);
        envelopes.flush();
        String statement = VisaSheets.statement(given);
        history.note(envelope, answer.refused() ? "visa-refused" : "visa-given", "« " + envelope.label() + " » sur la remise n° "
                + delivery.number() + ", par " + given.personName() + " : " + statement);
        news.answered(envelope, "Remise n° " + delivery.number() + " : " + statement);
        if (given.signed()) {
            visas.after(deliverable, envelope).forEach(news::awaits);
        }
    }

    private static void requireShown(DeliveryRef delivery, List<String> shown) {
        Set<String> delivered = delivery.documents().stream().map(DeliveryRef.Version::sha256).collect(Collectors.toSet());
        if (shown == null || !delivered.equals(new HashSet<>(shown))) {
            throw new Problem(SignatureProblem.ANOTHER_DOCUMENT, "Les empreintes confirmées ne sont pas celles des documents remis. "
                    + "Rechargez la page, relisez ce qui est remis, puis répondez.");
        }
    }

    private Signature.Remark remark(DeliverableRef deliverable, Envelope envelope, Answer answer) {
        String observations = answer.refused() ? null : Signers.limited("text", answer.text());
        VisaDefinition declared = visas.declared(deliverable, envelope).orElse(null);
        if (declared == null || declared.body() == null) {
            return new Signature.Remark(observations, null, null);
        }
        if (answer.metOn() == null) {
            throw Problem.field("metOn", "Indiquez le jour de la séance : " + declared.body() + ".");
        }
        if (answer.metOn().isAfter(space.today())) {
            throw Problem.field("metOn", "Cette séance est à venir : le visa se donne après elle.");
        }
        return new Signature.Remark(observations, answer.metOn(), minutes(declared.minutes(), envelope, answer));
    }

    private VersionRef minutes(Presence presence, Envelope envelope, Answer answer) {
        if (answer.minutesId() == null || presence == Presence.NONE) {
            if (presence == Presence.REQUIRED) {
                throw Problem.field("minutesId", "Joignez le relevé de décision de la séance.");
            }
            return null;
        }
        VersionRef version = documents.version(answer.minutesId(), answer.minutesNumber() == null ? 1 : answer.minutesNumber())
                .orElseThrow(() -> Problem.field("minutesId", "Ce document n'existe pas, ou son envoi n'est pas terminé."));
        documents.link(version.documentId(), envelope.nodeId(), "VISA", envelope.id(), "MINUTES");
        return version;
    }
}
