package fr.jalon.features.people;

import java.time.LocalDate;
import java.util.UUID;

/** Makes seats and fills them; checks no right: ask {@link Access} first. */
public interface SeatKeeper {

    /**
     * What a role declares of its seats.
     *
     * @param role     declared code
     * @param label    French label
     * @param minimum  least number of holders
     * @param maximum  greatest number at a time
     * @param required whether a vacancy is shown as a lack
     */
    record SeatRule(String role, String label, int minimum, int maximum, boolean required) {
    }

    /** Puts an empty seat on a node. */
    UUID open(UUID engagementId, UUID nodeId, SeatRule rule);

    /**
     * A person to sit.
     *
     * @param personId who
     * @param from     first day
     * @param cause    why, French, or null
     * @param replaces mandate that ends the day before, or null
     * @param tacit    whether silence accepted the person
     */
    record Appointment(UUID personId, LocalDate from, String cause, UUID replaces, boolean tacit) {

        /** Someone whom nobody had to accept by silence. */
        public Appointment(UUID personId, LocalDate from, String cause, UUID replaces) {
            this(personId, from, cause, replaces, false);
        }
    }

    /**
     * Holds a seat until the transaction ends: of two people who act on it at once, the second waits, and reads what the first did.
     *
     * @throws fr.jalon.kernel.problem.Problem ABSENT for an unknown seat
     */
    void hold(UUID nodeId, String role);

    /**
     * Gives a mandate.
     *
     * @return the mandate
     * @throws fr.jalon.kernel.problem.Problem ABSENT for an unknown seat or person, CONFLICT if the seat is full from that day on
     */
    UUID appoint(UUID nodeId, String role, Appointment appointment);

    /**
     * Ends a mandate without a successor; the seat may stay vacant, which is a state and no error.
     *
     * @param lastDay last day of the mandate
     * @param cause   why, French
     * @throws fr.jalon.kernel.problem.Problem ABSENT for an unknown seat or mandate, CONFLICT if it is over already,
     *                                         INVALID_REQUEST for a day before the first one or without a cause
     */
    void end(UUID nodeId, String role, UUID mandateId, LocalDate lastDay, String cause);
}
