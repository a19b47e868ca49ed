package fr.jalon.features.signature.boundary;

import fr.jalon.features.document.Documents;
import fr.jalon.features.document.VersionRef;
import fr.jalon.features.signature.boundary.RecordDtos.RecordDto;
import fr.jalon.features.signature.boundary.RecordDtos.RecordFileDto;
import fr.jalon.features.signature.boundary.RecordDtos.RecordSignerDto;
import fr.jalon.features.signature.boundary.RecordDtos.SignerState;
import fr.jalon.features.signature.boundary.RecordDtos.State;
import fr.jalon.features.signature.control.Envelopes;
import fr.jalon.features.signature.control.Signers;
import fr.jalon.features.signature.control.Signing;
import fr.jalon.features.signature.entity.Envelope;
import fr.jalon.features.signature.entity.EnvelopeSigner;
import fr.jalon.features.signature.entity.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Builds what the screens show, inside the transaction. Rights are checked before. */
@ApplicationScoped
class RecordView {

    private static final String METHOD = "Signature électronique simple : le compte personnel connecté, puis le cachet de la plateforme.";

    @Inject
    private Envelopes envelopes;

    @Inject
    private Signing signing;

    @Inject
    private Documents documents;

    @Inject
    private Signers who;

    List<RecordDto> of(UUID obligationId) {
        return envelopes.of(obligationId, Envelope.Kind.RECORD).stream().map(this::record).toList();
    }

    private RecordDto record(Envelope e) {
        Map<UUID, Signature> done = envelopes.signatures(e.id()).stream().collect(Collectors.toMap(Signature::signerId, Function.identity()));
        List<RecordSignerDto> signers = envelopes.signers(e.id()).stream().map(signer -> signer(e, signer, done.get(signer.id()))).toList();
        return new RecordDto(e.id(), e.decisionId(), e.label(), State.valueOf(e.state().name()), label(e.state()), e.openedAt(),
                e.endedAt(), e.voidReason(), file(e, e.number()), e.sealedNumber() == null ? null : file(e, e.sealedNumber()), signers,
                signing.may(e), signing.untouched(e), METHOD);
    }

    private RecordFileDto file(Envelope envelope, int number) {
        VersionRef version = documents.version(envelope.documentId(), number).orElseThrow();
        return new RecordFileDto(version.documentId(), number, version.name(), version.sha256());
    }

    private RecordSignerDto signer(Envelope envelope, EnvelopeSigner signer, Signature signature) {
        if (signature == null) {
            List<String> people = !envelope.open() ? List.of() : who.people(envelope.nodeId(), signer.role());
            return new RecordSignerDto(signer.position(), signer.quality(), SignerState.WAITING, null, null, null, people);
        }
        return new RecordSignerDto(signer.position(), signer.quality(), signature.signed() ? SignerState.SIGNED : SignerState.REFUSED,
                signature.personName(), signature.at(), signature.motive(), List.of());
    }

    private static String label(Envelope.State state) {
        return switch (state) {
            case OPEN -> "À signer";
            case COMPLETE -> "Signé et scellé";
            case VOID -> "Annulé";
        };
    }
}
