package fr.jalon.features.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something that one person must do. Texts are French and ready to be shown.
 *
 * @param id           the subject
 * @param kind         stable upper-case word, e.g. {@code DECIDE}
 * @param title        what it is about
 * @param reason       why it is this person's turn
 * @param node         where it hangs, or null
 * @param engagementId engagement, or null
 * @param dueOn        last day, or null
 * @param late         whether that day is past and counts
 * @param waitingFor   who waits for it, or null
 * @param effect       what happens when time is up, or null where nothing does
 * @param path         page below the space's own, with a leading slash
 * @param verb         label of the button
 */
public record PendingAction(UUID id, String kind, String title, String reason, Place node, UUID engagementId, LocalDate dueOn,
                            boolean late, String waitingFor, String effect, String path, String verb) {

    /**
     * A node of a tree.
     *
     * @param path labels from the root to the node, the node included
     */
    public record Place(UUID id, String label, List<String> path) {

        /** @throws NullPointerException without a path */
        public Place {
            path = List.copyOf(path);
        }
    }
}
