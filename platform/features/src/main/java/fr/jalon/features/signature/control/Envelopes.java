package fr.jalon.features.signature.control;

import fr.jalon.features.signature.SignatureProblem;
import fr.jalon.features.signature.entity.Envelope;
import fr.jalon.features.signature.entity.EnvelopeSigner;
import fr.jalon.features.signature.entity.Signature;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.persistence.TenantOwned;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bound space's envelopes and what hangs on them. */
@ApplicationScoped
public class Envelopes {

    @Inject
    private Persistence persistence;

    /**
     * Locks the row until the end of the transaction: of two people who act at once, the second sees what the first did.
     *
     * @throws Problem NO_RECORD
     */
    Envelope lock(UUID id, Envelope.Kind kind) {
        Envelope found = persistence.em().find(Envelope.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null || found.kind() != kind) {
            throw kind == Envelope.Kind.VISA ? new Problem(SignatureProblem.NO_VISA,
                    "Ce visa n'est demandé nulle part dans cet espace, ou vous ne participez pas au suivi du livrable.") : absent();
        }
        return found;
    }

    /** @throws Problem NO_RECORD */
    Envelope get(UUID id) {
        return persistence.find(Envelope.class, id).filter(found -> found.kind() == Envelope.Kind.RECORD).orElseThrow(Envelopes::absent);
    }

    static Problem absent() {
        return new Problem(SignatureProblem.NO_RECORD,
                "Ce document à signer n'existe pas dans cet espace, ou vous ne participez pas à son suivi.");
    }

    /** @return the envelopes of a deliverable that wait, locked; of a record there is one at most */
    List<Envelope> lockOpen(UUID obligationId, Envelope.Kind kind) {
        return persistence.list(UUID.class, "SELECT e.id FROM Envelope e WHERE e.obligationId = ?1 AND e.kind = ?2 AND e.state = ?3"
                + " ORDER BY e.id", obligationId, kind, Envelope.State.OPEN).stream().map(id -> lock(id, kind)).filter(Envelope::open).toList();
    }

    /** @return newest first */
    public List<Envelope> of(UUID obligationId, Envelope.Kind kind) {
        return persistence.list(Envelope.class, "SELECT e FROM Envelope e WHERE e.obligationId = ?1 AND e.kind = ?2"
                + " ORDER BY e.openedAt DESC, e.id DESC", obligationId, kind);
    }

    /** @return the visas asked for on one delivery */
    List<Envelope> onDelivery(UUID deliveryId) {
        return persistence.list(Envelope.class, "SELECT e FROM Envelope e WHERE e.deliveryId = ?1 ORDER BY e.id", deliveryId);
    }

    List<Envelope> ofEngagement(UUID engagementId) {
        return persistence.list(Envelope.class, "SELECT e FROM Envelope e WHERE e.engagementId = ?1 ORDER BY e.openedAt, e.id", engagementId);
    }

    /** @return all that wait, oldest first */
    List<Envelope> open(Envelope.Kind kind) {
        return persistence.list(Envelope.class, "SELECT e FROM Envelope e WHERE e.kind = ?1 AND e.state = ?2 AND e.engagementId NOT IN"
                + " (SELECT g.id FROM Engagement g WHERE g.state = 'CLOSED') ORDER BY e.openedAt, e.id", kind, Envelope.State.OPEN);
    }

    /** @return in the order in which they sign */
    public List<EnvelopeSigner> signers(UUID envelopeId) {
        return persistence.list(EnvelopeSigner.class, "SELECT s FROM EnvelopeSigner s WHERE s.envelopeId = ?1 ORDER BY s.position",
                envelopeId);
    }

    /** @return what the signers did, oldest first */
    public List<Signature> signatures(UUID envelopeId) {
        return persistence.list(Signature.class, "SELECT s FROM Signature s WHERE s.envelopeId = ?1 ORDER BY s.at, s.id", envelopeId);
    }

    /** @return the first signer who has done nothing yet */
    public Optional<EnvelopeSigner> next(UUID envelopeId) {
        List<UUID> done = signatures(envelopeId).stream().map(Signature::signerId).toList();
        return signers(envelopeId).stream().filter(signer -> !done.contains(signer.id())).findFirst();
    }

    <T extends TenantOwned> T add(T row) {
        return persistence.add(row);
    }

    /** Rows of the same transaction must be written in the order in which they are meant. */
    void flush() {
        persistence.flush();
    }
}
