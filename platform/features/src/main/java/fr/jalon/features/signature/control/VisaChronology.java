package fr.jalon.features.signature.control;

import fr.jalon.features.chronology.Doers;
import fr.jalon.features.chronology.Fact;
import fr.jalon.features.chronology.Fact.Piece;
import fr.jalon.features.deliverable.Deliverables;
import fr.jalon.features.signature.entity.Envelope;
import fr.jalon.features.signature.entity.EnvelopeSigner;
import fr.jalon.features.signature.entity.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Which visas were asked for, what was answered, and what a newer delivery made void. */
@ApplicationScoped
class VisaChronology {

    @Inject
    private Envelopes envelopes;

    @Inject
    private Visas visas;

    @Inject
    private Deliverables deliverables;

    @Inject
    private Doers doers;

    List<Fact> facts(Envelope envelope) {
        String about = "« " + envelope.label() + " » sur la remise n° " + visas.delivery(envelope).number() + ", livrable « "
                + deliverables.get(envelope.obligationId()).title() + " »";
        EnvelopeSigner signer = envelopes.signers(envelope.id()).get(0);
        List<Fact> facts = new ArrayList<>(List.of(Fact.at(envelope.openedAt(), envelope.nodeId(), about + " : attendu", null,
                Fact.details("De qui", signer.quality()))));
        visas.answer(envelope).ifPresent(given -> facts.add(answer(envelope, signer, given, about)));
        if (envelope.state() == Envelope.State.VOID) {
            facts.add(Fact.at(envelope.endedAt(), envelope.nodeId(), about + " : n'est plus attendu", null,
                    Fact.details("Motif", envelope.voidReason())));
        }
        return facts;
    }

    private Fact answer(Envelope envelope, EnvelopeSigner signer, Signature given, String about) {
        List<Piece> pieces = new ArrayList<>(List.of(new Piece(envelope.sheetId(), envelope.sealedNumber(), "feuille de visa scellée")));
        if (given.minutesId() != null) {
            pieces.add(new Piece(given.minutesId(), given.minutesNumber(), "relevé de décision"));
        }
        return Fact.at(given.at(), envelope.nodeId(), about + " : " + VisaSheets.outcome(given), doers.by(given.personId(), given.mandateId()),
                Fact.details("Nom au jour de l'acte", given.personName(), "Qualité", signer.quality(), "Observations", given.observations(),
                        "Motif", given.motive(), "Séance du", RecordWords.day(given.metOn()), "Moyen", SignatureChronology.means(given),
                        "Empreinte SHA-256 de la feuille scellée", envelope.sealedSha256())).with(pieces);
    }
}
