package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.kernel.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes the history of obligations. */
@ApplicationScoped
class History {

    @Inject
    private Audit audit;

    /** @param sentence French, for people */
    void note(Obligation obligation, String action, String sentence) {
        audit.record(action, "OBLIGATION", obligation.id(), obligation.engagementId(),
                "« " + obligation.title() + " » : " + sentence);
    }
}
