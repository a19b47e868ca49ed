package fr.jalon.features.signature.control;

import fr.jalon.features.chronology.ChronologySource;
import fr.jalon.features.chronology.Doers;
import fr.jalon.features.chronology.Fact;
import fr.jalon.features.chronology.Fact.Piece;
import fr.jalon.features.deliverable.Deliverables;
import fr.jalon.features.engagement.ContractRef;
import fr.jalon.features.signature.entity.Envelope;
import fr.jalon.features.signature.entity.EnvelopeSigner;
import fr.jalon.features.signature.entity.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was to be signed, who signed or refused, and what was sealed. */
@ApplicationScoped
public class SignatureChronology implements ChronologySource {

    @Inject
    private Envelopes envelopes;

    @Inject
    private VisaChronology visas;

    @Inject
    private Deliverables deliverables;

    @Inject
    private Doers doers;

    @Override
    public List<Fact> facts(ContractRef contract, Set<UUID> nodes) {
        List<Fact> facts = new ArrayList<>();
        envelopes.ofEngagement(contract.engagementId()).stream().filter(envelope -> nodes.contains(envelope.nodeId()))
                .forEach(envelope -> {
                    if (envelope.kind() == Envelope.Kind.VISA) {
                        facts.addAll(visas.facts(envelope));
                    } else {
                        tell(envelope, facts);
                    }
                });
        return facts;
    }

    private void tell(Envelope envelope, List<Fact> facts) {
        String name = "« " + envelope.label() + " »";
        String about = " du livrable « " + deliverables.get(envelope.obligationId()).title() + " »";
        List<EnvelopeSigner> signers = envelopes.signers(envelope.id());
        facts.add(Fact.at(envelope.openedAt(), envelope.nodeId(), name + about + " : établi, à signer", null, Fact.details("Signataires",
                signers.stream().map(EnvelopeSigner::quality).collect(Collectors.joining(" ; puis ")), "Empreinte SHA-256 à signer",
                envelope.sha256())).with(List.of(new Piece(envelope.documentId(), envelope.number(), "à signer"))));
        Map<UUID, EnvelopeSigner> byId = signers.stream().collect(Collectors.toMap(EnvelopeSigner::id, Function.identity()));
        envelopes.signatures(envelope.id()).forEach(signature -> facts.add(signature(envelope, signature, byId.get(signature.signerId()),
                name + about)));
        if (envelope.state() == Envelope.State.VOID) {
            facts.add(Fact.at(envelope.endedAt(), envelope.nodeId(), name + about + " : annulé", null, Fact.details("Motif", envelope.voidReason())));
        }
        if (envelope.state() == Envelope.State.COMPLETE) {
            facts.add(Fact.at(envelope.endedAt(), envelope.nodeId(), name + about + " : scellé par la plateforme, toutes les signatures données",
                    null, Fact.details("Empreinte SHA-256 du fichier scellé", envelope.sealedSha256()))
                    .with(List.of(new Piece(envelope.documentId(), envelope.sealedNumber(), "signé et scellé"))));
        }
    }

    static String means(Signature signature) {
        return "compte personnel connecté, reconnu par « " + signature.provider() + " » (signature électronique simple)";
    }

    private Fact signature(Envelope envelope, Signature signature, EnvelopeSigner signer, String name) {
        String by = doers.by(signature.personId(), signature.mandateId());
        return Fact.at(signature.at(), envelope.nodeId(), name + (signature.signed() ? " : signé" : " : refus de signer"), by, Fact.details(
                "Nom au jour de l'acte", signature.personName(), "Qualité", signer.quality(),
                "Moyen", means(signature),
                signature.signed() ? "Empreinte SHA-256 signée" : "Motif", signature.signed() ? envelope.sha256() : signature.motive()));
    }
}
