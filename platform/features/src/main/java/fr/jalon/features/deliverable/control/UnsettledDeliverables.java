package fr.jalon.features.deliverable.control;

import fr.jalon.features.deliverable.entity.Obligation;
import fr.jalon.features.engagement.Unfinished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Deliverables that are still owed. */
@ApplicationScoped
public class UnsettledDeliverables implements Unfinished {

    @Inject
    private ObligationBook book;

    @Override
    public List<String> in(UUID engagementId) {
        return book.ofEngagement(engagementId).stream().filter(o -> !o.settled() && !o.withdrawn())
                .map(Obligation::title).map(title -> "le livrable « " + title + " » est dû").toList();
    }
}
