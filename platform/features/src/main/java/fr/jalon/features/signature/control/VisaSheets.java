package fr.jalon.features.signature.control;

import fr.jalon.features.chronology.Doers;
import fr.jalon.features.deliverable.DeliverableRef;
import fr.jalon.features.deliverable.DeliveryRef;
import fr.jalon.features.document.Confidentiality;
import fr.jalon.features.document.Documents;
import fr.jalon.features.document.VersionRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.generation.Generation;
import fr.jalon.features.generation.Templates;
import fr.jalon.features.people.People;
import fr.jalon.features.programme.definition.VisaDefinition;
import fr.jalon.features.signature.entity.Envelope;
import fr.jalon.features.signature.entity.EnvelopeSigner;
import fr.jalon.features.signature.entity.Signature;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.legaltime.FrenchDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one-page sheet of a visa: what it is about, who gave it, by which mandate, what it says. Sealed as it is made. */
@ApplicationScoped
class VisaSheets {

    private static final String PAGE = "/fr/jalon/features/signature/visa.xhtml";
    private static final String RESTRICTED = "RESTRICTED";

    @Inject
    private Visas visas;

    @Inject
    private Documents documents;

    @Inject
    private Engagements engagements;

    @Inject
    private Generation generation;

    @Inject
    private People people;

    @Inject
    private Doers doers;

    @Inject
    private SealKeys keys;

    @Inject
    private SpaceSettings space;

    VersionRef keep(DeliverableRef deliverable, DeliveryRef delivery, Envelope envelope, EnvelopeSigner signer, Signature given) {
        SealKey key = keys.require();
        Proof proof = new Proof(envelope.label(), deliverable.title(), engagements.get(envelope.engagementId()).title(), space.name(), null,
                List.of(new Proof.Signed(given.personName(), signer.quality(), given.at())), given.at(), statement(given),
                delivery.documents().stream().map(d -> new Proof.About(d.name(), d.number(), d.sha256())).toList());
        Map<String, Object> model = new LinkedHashMap<>(about(deliverable, delivery, proof));
        model.putAll(said(deliverable, envelope, given));
        model.putAll(RecordWords.map("quality", signer.quality(), "sealedBy", SealCheck.name(key.certificate()), "selfSigned",
                SealCheck.selfSigned(key.certificate())));
        byte[] page = generation.pdf(PAGE, Templates.own(VisaSheets.class, PAGE), model, none -> Optional.empty());
        VersionRef sheet = documents.keep(Records.limited(envelope.label() + " : " + deliverable.title()), "Feuille de visa.pdf",
                SealedRecord.sheet(page, proof.json(), key, given.at()), confidentiality(delivery));
        documents.link(sheet.documentId(), envelope.nodeId(), "VISA", envelope.id(), "SHEET");
        return sheet;
    }

    /** The sheet names what was delivered: it is for those who may read that. */
    private Confidentiality confidentiality(DeliveryRef delivery) {
        return delivery.documents().stream().anyMatch(d -> documents.readable(d.documentId()).filter(card ->
                card.confidentiality().equals(RESTRICTED)).isPresent()) ? Confidentiality.RESTRICTED : Confidentiality.INTERNAL;
    }

    private Map<String, Object> about(DeliverableRef deliverable, DeliveryRef delivery, Proof proof) {
        return RecordWords.map("label", proof.label(), "deliverable", proof.deliverable(), "project", proof.project(), "space",
                proof.space(), "place", String.join(" › ", engagements.node(deliverable.nodeId()).path()), "number",
                String.valueOf(delivery.number()), "deliveredAt", FrenchDate.time(delivery.at(), space.timeZone()), "deliveredBy",
                people.name(delivery.personId()), "documents", proof.documents().stream().map(d -> RecordWords.map("name", d.name(),
                        "version", String.valueOf(d.version()), "sha256", d.sha256())).toList());
    }

    private Map<String, Object> said(DeliverableRef deliverable, Envelope envelope, Signature given) {
        Map<String, Object> minutes = given.minutesId() == null ? null : documents.version(given.minutesId(), given.minutesNumber())
                .map(v -> RecordWords.map("name", v.name(), "version", String.valueOf(v.number()), "sha256", v.sha256())).orElseThrow();
        return RecordWords.map("outcome", outcome(given), "text", given.signed() ? given.observations() : given.motive(), "by",
                doers.by(given.personId(), given.mandateId()), "name", given.personName(), "at",
                FrenchDate.time(given.at(), space.timeZone()), "body", visas.declared(deliverable, envelope).map(VisaDefinition::body)
                        .orElse(null), "metOn", RecordWords.day(given.metOn()), "minutes", minutes);
    }

    /** @return « Vu », « Vu avec observations » or « Refusé » */
    static String outcome(Signature given) {
        if (!given.signed()) {
            return "Refusé";
        }
        return given.observations() == null ? "Vu" : "Vu avec observations";
    }

    /** @return the outcome with what was written, as a sentence */
    static String statement(Signature given) {
        String text = given.signed() ? given.observations() : given.motive();
        return outcome(given) + (text == null ? "." : (given.signed() ? " : " : ". Motif : ") + text);
    }
}
