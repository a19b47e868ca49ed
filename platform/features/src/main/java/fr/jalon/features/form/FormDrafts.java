package fr.jalon.features.form;

import fr.jalon.features.engagement.NodeRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Rows of grids that other features begin for the current person, as the person would by hand. */
public interface FormDrafts {

    /** A row to begin; {@code values} by field, each at most as long as the field takes. */
    record NewRow(String section, String label, Map<String, String> values) {
    }

    /** A row that was begun. {@code shortened} holds the French names of the fields whose text was too long and ends with « … ». */
    record Begun(String rowKey, String formLabel, Set<String> shortened) {
    }

    /** @return nodes of a running engagement on which the current person may write in that form; empty if it is not declared */
    List<NodeRef> places(UUID engagementId, String form);

    /**
     * Adds a row and writes in it.
     *
     * @throws fr.jalon.kernel.problem.Problem as the form says to who may not write there, or writes what it does not take
     */
    Begun begin(UUID engagementId, UUID nodeId, String form, NewRow row);
}
