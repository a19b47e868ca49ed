package fr.jalon.features.replacement.entity;

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

/** A person who is proposed for a seat, and the answer. */
@Entity
@Table(schema = "jalon", name = "replacement_proposal")
public class Proposal extends TenantOwned {

    /** What was answered. */
    public enum ProposalState {
        PENDING, ACCEPTED,
        /** Nobody refused in time. */
        TACIT, REFUSED,
        /** The replacement ended before an answer. */
        DROPPED
    }

    @Column(name = "replacement_id", updatable = false)
    private UUID replacementId;
    @Column(name = "number", updatable = false)
    private int number;
    @Column(name = "family_name", updatable = false)
    private String familyName;
    @Column(name = "given_name", updatable = false)
    private String givenName;
    @Column(name = "titles", updatable = false)
    private String titles;
    @Column(name = "email", updatable = false)
    private String email;
    @Column(name = "starts_on", updatable = false)
    private LocalDate startsOn;
    @Column(name = "proposed_by", updatable = false)
    private UUID proposedBy;
    @Column(name = "proposed_at", updatable = false)
    private OffsetDateTime proposedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ProposalState state = ProposalState.PENDING;
    @Column(name = "motive")
    private String motive;
    @Column(name = "answered_by")
    private UUID answeredBy;
    @Column(name = "answered_at")
    private OffsetDateTime answeredAt;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    /** For JPA. */
    protected Proposal() {
    }

    /**
     * Who is proposed.
     *
     * @param titles   skills, name of the function and titles, in the proposer's words
     * @param startsOn first day in the seat
     */
    public record Candidate(String familyName, String givenName, String titles, String email, LocalDate startsOn) {

        /** @return given name and family name */
        public String name() {
            return givenName + " " + familyName;
        }
    }

    /** @param number 1 for the first of a replacement */
    public Proposal(UUID replacementId, int number, Candidate candidate, UUID by, Instant now) {
        this.replacementId = replacementId;
        this.number = number;
        this.familyName = candidate.familyName();
        this.givenName = candidate.givenName();
        this.titles = candidate.titles();
        this.email = candidate.email();
        this.startsOn = candidate.startsOn();
        this.proposedBy = by;
        this.proposedAt = now.atOffset(ZoneOffset.UTC);
    }

    /**
     * The answer.
     *
     * @param why a refusal's motive, else null
     * @param by  null where silence answers
     */
    public void answer(ProposalState how, String why, UUID by, Instant now) {
        this.state = how;
        this.motive = why;
        this.answeredBy = by;
        this.answeredAt = now.atOffset(ZoneOffset.UTC);
    }

    public int number() {
        return number;
    }

    public Candidate candidate() {
        return new Candidate(familyName, givenName, titles, email, startsOn);
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt.toInstant();
    }

    public ProposalState state() {
        return state;
    }

    /** @return why it was refused, or null */
    public String motive() {
        return motive;
    }

    /** @return who answered, null without an answer and where silence answered */
    public UUID answeredBy() {
        return answeredBy;
    }

    /** @return when it was answered, null while it is pending */
    public Instant answeredAt() {
        return answeredAt == null ? null : answeredAt.toInstant();
    }
}
