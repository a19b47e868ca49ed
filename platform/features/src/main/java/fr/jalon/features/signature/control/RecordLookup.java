package fr.jalon.features.signature.control;

import fr.jalon.features.deliverable.SignedRecords;
import fr.jalon.features.signature.entity.Envelope;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.persistence.Persistence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Tells other features when the document of a decision was signed by all. */
@ApplicationScoped
public class RecordLookup implements SignedRecords {

    @Inject
    private Persistence persistence;

    @Inject
    private SpaceSettings space;

    @Override
    public Optional<LocalDate> completedOn(UUID decisionId) {
        return persistence.one(Envelope.class, "SELECT e FROM Envelope e WHERE e.decisionId = ?1 AND e.state = ?2", decisionId,
                Envelope.State.COMPLETE).map(envelope -> envelope.endedAt().atZone(space.timeZone()).toLocalDate());
    }
}
