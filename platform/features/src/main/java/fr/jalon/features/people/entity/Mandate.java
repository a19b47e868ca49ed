package fr.jalon.features.people.entity;

import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A person in a seat, from a day on. It ends; it is never deleted. */
@Entity
@Table(schema = "jalon", name = "mandate")
public class Mandate extends TenantOwned {

    /** Whether those concerned agree with the person. */
    public enum Acceptance {
        /** An answer is awaited: gives no right yet. */
        PENDING,
        /** Agreed. */
        ACCEPTED,
        /** Agreed by silence. */
        TACIT,
        /** Refused: never gave a right. */
        REFUSED;

        /** @return whether a mandate in this state gives rights */
        public boolean effective() {
            return this == ACCEPTED || this == TACIT;
        }
    }

    @Column(name = "seat_id")
    private UUID seatId;
    @Column(name = "person_id")
    private UUID personId;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "cause")
    private String cause;
    @Column(name = "replaces_id")
    private UUID replacesId;
    @Enumerated(EnumType.STRING)
    @Column(name = "acceptance")
    private Acceptance acceptance;
    @Column(name = "recorded_at")
    private OffsetDateTime recordedAt;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    /** For JPA. */
    protected Mandate() {
    }

    /** An accepted mandate that runs from a day on. */
    public Mandate(UUID seatId, UUID personId, LocalDate from, Instant now) {
        this.seatId = seatId;
        this.personId = personId;
        this.validFrom = from;
        this.acceptance = Acceptance.ACCEPTED;
        this.recordedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** Says why it was given, and whose successor its holder is. */
    public void succeeds(UUID predecessor, String why) {
        this.replacesId = predecessor;
        this.cause = why;
    }

    /** Nobody refused the person in time. */
    public void acceptedBySilence() {
        this.acceptance = Acceptance.TACIT;
    }

    /**
     * Ends it on a last day, which may be the day before it began: then it never counted.
     *
     * @throws IllegalArgumentException for an earlier day, which the caller has to refuse in words of its own
     */
    public void end(LocalDate lastDay, String why) {
        if (lastDay.isBefore(validFrom.minusDays(1))) {
            throw new IllegalArgumentException("a mandate of " + validFrom + " cannot end on " + lastDay);
        }
        this.validTo = lastDay;
        this.cause = why;
    }

    /** @return the seat */
    public UUID seatId() {
        return seatId;
    }

    /** @return who sits */
    public UUID personId() {
        return personId;
    }

    /** @return first day */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** @return last day, null while it runs */
    public LocalDate validTo() {
        return validTo;
    }

    /** @return whether it gives rights on a day */
    public boolean runsOn(LocalDate day) {
        return acceptance.effective() && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
