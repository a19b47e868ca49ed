package fr.jalon.features.signature.control;

import fr.jalon.features.deliverable.DeliverableRef;
import fr.jalon.features.deliverable.Deliverables;
import fr.jalon.features.document.Documents;
import fr.jalon.features.document.VersionRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.generation.Generation;
import fr.jalon.features.generation.Templates;
import fr.jalon.features.signature.SignatureProblem;
import fr.jalon.features.signature.entity.Envelope;
import fr.jalon.features.signature.entity.EnvelopeSigner;
import fr.jalon.features.signature.entity.Signature;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.digest.Sha256;
import fr.jalon.kernel.legaltime.FrenchDate;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All have signed: the page of signatures is made and the whole is sealed, as the next version of the same document. */
@ApplicationScoped
public class Completion {

    private static final String PAGE = "/fr/jalon/features/signature/signatures.xhtml";

    @Inject
    private Envelopes envelopes;

    @Inject
    private Deliverables deliverables;

    @Inject
    private Engagements engagements;

    @Inject
    private Documents documents;

    @Inject
    private Generation generation;

    @Inject
    private SealKeys keys;

    @Inject
    private SignatureHistory history;

    @Inject
    private SpaceSettings space;

    void complete(Envelope envelope, Instant now) {
        SealKey key = keys.require();
        VersionRef version = documents.version(envelope.documentId(), envelope.number()).orElseThrow();
        byte[] signed = documents.content(version);
        if (!Sha256.hex(signed).equals(envelope.sha256())) {
            throw new Problem(SignatureProblem.ANOTHER_DOCUMENT, "Le fichier conservé n'est plus celui qui a été signé : rien n'est "
                    + "scellé. Prévenez l'exploitant de la plateforme.");
        }
        Proof proof = proof(envelope, now);
        byte[] page = generation.pdf(PAGE, Templates.own(Completion.class, PAGE), page(envelope, proof, key), none -> Optional.empty());
        VersionRef sealed = documents.keepNext(envelope.documentId(), envelope.label() + " signé.pdf",
                SealedRecord.make(signed, page, proof.json(), key, now));
        envelope.completed(sealed, now);
        history.note(envelope, "record-complete", "« " + envelope.label() + " » porte toutes ses signatures ; la plateforme l'a scellé "
                + "(empreinte SHA-256 " + sealed.sha256() + ").");
    }

    private Proof proof(Envelope envelope, Instant now) {
        Map<UUID, EnvelopeSigner> signers = envelopes.signers(envelope.id()).stream()
                .collect(Collectors.toMap(EnvelopeSigner::id, Function.identity()));
        DeliverableRef deliverable = deliverables.get(envelope.obligationId());
        List<Proof.Signed> signed = envelopes.signatures(envelope.id()).stream().filter(Signature::signed).map(s ->
                new Proof.Signed(s.personName(), signers.get(s.signerId()).quality(), s.at())).toList();
        return new Proof(envelope.label(), deliverable.title(), engagements.get(envelope.engagementId()).title(), space.name(),
                envelope.sha256(), signed, now);
    }

    private Map<String, Object> page(Envelope envelope, Proof proof, SealKey key) {
        return RecordWords.map("label", envelope.label(), "deliverable", proof.deliverable(), "project", proof.project(), "sha256",
                proof.sha256(), "sealedBy", SealCheck.name(key.certificate()), "selfSigned", SealCheck.selfSigned(key.certificate()),
                "signatures", proof.signatures().stream().map(s -> RecordWords.map("name", s.name(), "quality", s.quality(), "at",
                        FrenchDate.time(s.at(), space.timeZone()))).toList());
    }
}
