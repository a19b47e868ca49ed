package fr.jalon.features.deliverable;

import fr.jalon.features.programme.definition.VisaDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A deliverable, for other features.
 *
 * @param description what it holds, or null
 * @param phase       French name of its phase, or null
 * @param dueOn       by the calendar, or null
 * @param deliverer   code of the role that hands it over
 * @param validator   code of the role that decides, null if nobody does
 * @param approval    code of the approval, null if nobody decides
 * @param visas       those that each delivery waits for
 * @param authors     codes of the roles that write it, check it and hand it over
 */
public record DeliverableRef(UUID id, UUID engagementId, UUID nodeId, String title, String description, String phase,
                             LocalDate dueOn, String deliverer, String validator, String approval, List<VisaDefinition> visas,
                             List<String> authors) {

    /** Keeps its own copies. */
    public DeliverableRef {
        visas = List.copyOf(visas);
        authors = List.copyOf(authors);
    }
}
