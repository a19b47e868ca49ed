package fr.jalon.features.signature.entity;

import fr.jalon.features.document.VersionRef;
import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** What a signer did: signed, or refused with a motive. Never changed. */
@Entity
@Table(schema = "jalon", name = "signature")
public class Signature extends TenantOwned {

    /** What was done. */
    public enum Kind {
        SIGNED, REFUSED
    }

    /** By which means the person was recognised. */
    public enum Method {
        /** The account that is signed in: a simple electronic signature. */
        ACCOUNT
    }

    /**
     * Who acts.
     *
     * @param provider alias of the identity provider that recognised the account
     */
    public record By(UUID personId, String personName, UUID mandateId, UUID accountId, String provider) {
    }

    /**
     * What a visa says beside the signature.
     *
     * @param observations or null
     * @param metOn        when the body met in whose name it is given, or null
     * @param minutes      its minutes, or null
     */
    public record Remark(String observations, LocalDate metOn, VersionRef minutes) {

        /** Nothing. */
        public static final Remark NONE = new Remark(null, null, null);
    }

    @Column(name = "envelope_id")
    private UUID envelopeId;
    @Column(name = "signer_id")
    private UUID signerId;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;
    @Column(name = "motive")
    private String motive;
    @Column(name = "observations")
    private String observations;
    @Column(name = "met_on")
    private LocalDate metOn;
    @Column(name = "minutes_id")
    private UUID minutesId;
    @Column(name = "minutes_number")
    private Integer minutesNumber;
    @Column(name = "mandate_id")
    private UUID mandateId;
    @Column(name = "person_id")
    private UUID personId;
    @Column(name = "person_name")
    private String personName;
    @Column(name = "account_id")
    private UUID accountId;
    @Enumerated(EnumType.STRING)
    @Column(name = "method")
    private Method method = Method.ACCOUNT;
    @Column(name = "provider")
    private String provider;
    @Column(name = "at")
    private OffsetDateTime at;

    /** For JPA. */
    protected Signature() {
    }

    /** @param motive of a refusal; null for a signature */
    public Signature(EnvelopeSigner signer, String motive, Remark remark, By by, Instant now) {
        this.envelopeId = signer.envelopeId();
        this.signerId = signer.id();
        this.kind = motive == null ? Kind.SIGNED : Kind.REFUSED;
        this.motive = motive;
        this.observations = remark.observations();
        this.metOn = remark.metOn();
        this.minutesId = remark.minutes() == null ? null : remark.minutes().documentId();
        this.minutesNumber = remark.minutes() == null ? null : remark.minutes().number();
        this.mandateId = by.mandateId();
        this.personId = by.personId();
        this.personName = by.personName();
        this.accountId = by.accountId();
        this.provider = by.provider();
        this.at = now.atOffset(ZoneOffset.UTC);
    }

    public UUID envelopeId() {
        return envelopeId;
    }

    public UUID signerId() {
        return signerId;
    }

    public boolean signed() {
        return kind == Kind.SIGNED;
    }

    public String motive() {
        return motive;
    }

    /** @return what a visa observes, or null */
    public String observations() {
        return observations;
    }

    /** @return when the body of a visa met, or null */
    public LocalDate metOn() {
        return metOn;
    }

    /** @return document of the minutes of that meeting, or null */
    public UUID minutesId() {
        return minutesId;
    }

    /** @return number of the version of the minutes, or null */
    public Integer minutesNumber() {
        return minutesNumber;
    }

    public UUID mandateId() {
        return mandateId;
    }

    /** @return alias of the identity provider that recognised the account */
    public String provider() {
        return provider;
    }

    public UUID personId() {
        return personId;
    }

    /** @return the name as it was on that day */
    public String personName() {
        return personName;
    }

    public Instant at() {
        return at.toInstant();
    }
}
