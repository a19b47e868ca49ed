package fr.jalon.features.deliverable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Whether the document that puts a decision on record is signed by all. Implemented where documents are signed. */
public interface SignedRecords {

    /** @return day of the last signature, in the space's time zone; empty while one is missing */
    Optional<LocalDate> completedOn(UUID decisionId);
}
