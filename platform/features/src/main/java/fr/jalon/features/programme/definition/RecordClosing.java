package fr.jalon.features.programme.definition;

import java.util.List;

/**
 * What closes the records of a collection on a node: nothing is entered there afterwards, unless someone reopens them.
 *
 * @param item       code of the meeting or date that closes them, on the node or above it
 * @param reopenedBy roles that may reopen them
 * @param provenance where it comes from
 */
public record RecordClosing(String item, List<String> reopenedBy, Provenance provenance) {
}
