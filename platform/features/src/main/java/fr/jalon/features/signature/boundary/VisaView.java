package fr.jalon.features.signature.boundary;

import fr.jalon.features.deliverable.DeliverableRef;
import fr.jalon.features.deliverable.Deliverables;
import fr.jalon.features.deliverable.DeliveryRef;
import fr.jalon.features.document.Documents;
import fr.jalon.features.document.VersionRef;
import fr.jalon.features.programme.definition.VisaDefinition;
import fr.jalon.features.signature.boundary.RecordDtos.RecordFileDto;
import fr.jalon.features.signature.boundary.VisaDtos.Minutes;
import fr.jalon.features.signature.boundary.VisaDtos.State;
import fr.jalon.features.signature.boundary.VisaDtos.VisaAnswerDto;
import fr.jalon.features.signature.boundary.VisaDtos.VisaDocumentDto;
import fr.jalon.features.signature.boundary.VisaDtos.VisaDto;
import fr.jalon.features.signature.control.Envelopes;
import fr.jalon.features.signature.control.Signers;
import fr.jalon.features.signature.control.VisaTurn;
import fr.jalon.features.signature.control.Visas;
import fr.jalon.features.signature.entity.Envelope;
import fr.jalon.features.signature.entity.EnvelopeSigner;
import fr.jalon.features.signature.entity.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Builds what the screens show of visas, inside the transaction. Rights are checked before. */
@ApplicationScoped
class VisaView {

    @Inject
    private Envelopes envelopes;

    @Inject
    private Visas visas;

    @Inject
    private VisaTurn turn;

    @Inject
    private Signers signers;

    @Inject
    private Deliverables deliverables;

    @Inject
    private Documents documents;

    /** @return those of the newest delivery in the order of the programme, then what was answered on earlier ones, newest first */
    List<VisaDto> of(DeliverableRef deliverable) {
        List<DeliveryRef> deliveries = deliverables.deliveries(deliverable.id());
        if (deliveries.isEmpty()) {
            return deliverable.visas().stream().map(visa -> later(deliverable, visa)).toList();
        }
        UUID newest = deliveries.get(deliveries.size() - 1).id();
        List<Envelope> asked = envelopes.of(deliverable.id(), Envelope.Kind.VISA);
        List<VisaDto> shown = new ArrayList<>();
        deliverable.visas().forEach(visa -> asked.stream().filter(e -> e.deliveryId().equals(newest) && e.visa().equals(visa.code()))
                .map(e -> visa(deliverable, e, false)).forEach(shown::add));
        asked.stream().filter(e -> !e.deliveryId().equals(newest) && visas.answer(e).isPresent())
                .map(e -> visa(deliverable, e, true)).forEach(shown::add);
        return shown;
    }

    private VisaDto later(DeliverableRef deliverable, VisaDefinition visa) {
        return new VisaDto(null, visa.label(), State.LATER, "Attendu après la remise", visas.quality(deliverable, visa),
                signers.people(deliverable.nodeId(), visa.role()), visa.body(), Minutes.valueOf(visa.minutes().name()), null, List.of(), false, null);
    }

    private VisaDto visa(DeliverableRef deliverable, Envelope e, boolean former) {
        Optional<VisaDefinition> declared = visas.declared(deliverable, e);
        Optional<Signature> given = visas.answer(e);
        EnvelopeSigner signer = envelopes.signers(e.id()).get(0);
        DeliveryRef delivery = visas.delivery(e);
        Optional<Envelope> first = visas.before(deliverable, e).filter(one -> visas.answer(one).filter(Signature::signed).isEmpty());
        State state = given.map(VisaView::state).orElse(first.isPresent() ? State.BLOCKED : State.AWAITED);
        return new VisaDto(e.id(), e.label(), state, label(state, first, delivery, former), signer.quality(),
                given.isPresent() ? List.of() : signers.people(e.nodeId(), signer.role()), declared.map(VisaDefinition::body).orElse(null),
                declared.map(d -> Minutes.valueOf(d.minutes().name())).orElse(Minutes.NONE), delivery.number(),
                delivery.documents().stream().map(this::document).toList(), turn.obstacle(deliverable, e).isEmpty(),
                given.map(s -> answer(e, s, former)).orElse(null));
    }

    private static State state(Signature given) {
        if (!given.signed()) {
            return State.REFUSED;
        }
        return given.observations() == null ? State.SEEN : State.OBSERVED;
    }

    private String label(State state, Optional<Envelope> first, DeliveryRef delivery, boolean former) {
        String on = former ? " sur la remise n° " + delivery.number() + " : une version antérieure" : "";
        return switch (state) {
            case LATER -> "Attendu après la remise";
            case BLOCKED -> first.flatMap(visas::answer).isPresent() ? "Suspendu : « " + first.orElseThrow().label() + " » est refusé"
                    : "Attendu après « " + first.orElseThrow().label() + " »";
            case AWAITED -> "Attendu";
            case SEEN -> "Vu" + on;
            case OBSERVED -> "Vu avec observations" + on;
            case REFUSED -> "Refusé" + on;
        };
    }

    private VisaDocumentDto document(DeliveryRef.Version version) {
        boolean readable = documents.readable(version.documentId()).isPresent();
        return new VisaDocumentDto(version.documentId(), version.number(), readable ? version.name() : "Document à diffusion restreinte",
                readable ? version.sha256() : null);
    }

    private VisaAnswerDto answer(Envelope envelope, Signature given, boolean former) {
        return new VisaAnswerDto(given.personName(), given.at(), given.signed() ? given.observations() : given.motive(), given.metOn(),
                given.minutesId() == null ? null : file(given.minutesId(), given.minutesNumber()),
                file(envelope.sheetId(), envelope.sealedNumber()), former);
    }

    /** @return the file, null if the current person may not read it */
    private RecordFileDto file(UUID documentId, int number) {
        return documents.readable(documentId).flatMap(card -> documents.version(documentId, number)).map(VisaView::file).orElse(null);
    }

    private static RecordFileDto file(VersionRef version) {
        return new RecordFileDto(version.documentId(), version.number(), version.name(), version.sha256());
    }
}
