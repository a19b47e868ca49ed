package fr.jalon.features.replacement;

import fr.jalon.features.people.Holder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Replacements that the buyer demands, for other features. Checks no right. Ask inside the tenant's transaction. */
public interface Replacements {

    /**
     * A replacement as it stands.
     *
     * @param personName who is replaced
     * @param stateLabel French
     * @param open       whether someone still has to act
     * @param filled     whether somebody else has the seat
     */
    record Standing(String personName, String stateLabel, boolean open, boolean filled) {
    }

    /** @return the people of the contractor whose replacement may be demanded today */
    List<Holder> demandable(UUID engagementId);

    /**
     * Opens a replacement by a demand; its clocks count from the receipt.
     *
     * @return the replacement
     * @throws fr.jalon.kernel.problem.Problem CONFLICT where one is going on already, or the mandate is over
     */
    UUID demand(UUID engagementId, UUID mandateId, LocalDate receivedOn, String motive);

    /** @return where a replacement stands */
    Standing standing(UUID replacementId);

    /** The buyer does not demand it any more: the holder goes on. Nothing happens to one that is over. */
    void drop(UUID replacementId, String reason);
}
