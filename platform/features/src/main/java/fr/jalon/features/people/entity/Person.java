package fr.jalon.features.people.entity;

import fr.jalon.features.people.SpaceRole;
import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** A space's own card of a human. */
@Entity
@Table(schema = "jalon", name = "person")
public class Person extends TenantOwned {

    /** Whether an account is bound to the card. */
    public enum Account {
        /** Nobody was asked. */
        NONE,
        /** A link is open. */
        INVITED,
        /** An account is bound. */
        BOUND
    }

    @Column(name = "family_name")
    private String familyName;
    @Column(name = "given_name")
    private String givenName;
    @Column(name = "email")
    private String email;
    @Column(name = "job_title")
    private String jobTitle;
    @Column(name = "organisation_id")
    private UUID organisationId;
    @Enumerated(EnumType.STRING)
    @Column(name = "space_role")
    private SpaceRole spaceRole;
    @Column(name = "account_id")
    private UUID accountId;
    @Column(name = "bound_at")
    private OffsetDateTime boundAt;
    @Column(name = "invited_until")
    private OffsetDateTime invitedUntil;
    @Column(name = "created_at")
    private OffsetDateTime createdAt;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    /** For JPA. */
    protected Person() {
    }

    /** A card without an account. */
    public Person(String familyName, String givenName, SpaceRole role, Instant now) {
        this.familyName = familyName;
        this.givenName = givenName;
        this.spaceRole = role;
        this.createdAt = now.atOffset(ZoneOffset.UTC);
    }

    /** Says what the person does and where, any of which may be null. */
    public void works(String title, UUID organisation, String address) {
        this.jobTitle = title;
        this.organisationId = organisation;
        this.email = address;
    }

    /** Binds the account, once. @return false if another one is bound already */
    public boolean bind(UUID account, Instant now) {
        if (accountId != null) {
            return false;
        }
        this.accountId = account;
        this.boundAt = now.atOffset(ZoneOffset.UTC);
        this.invitedUntil = null;
        return true;
    }

    /** Remembers until when the link is good. */
    public void invited(Instant until) {
        this.invitedUntil = until.atOffset(ZoneOffset.UTC);
    }

    /** @return whether the person can sign in, at that instant */
    public Account account(Instant now) {
        if (accountId != null) {
            return Account.BOUND;
        }
        return invitedUntil != null && invitedUntil.toInstant().isAfter(now) ? Account.INVITED : Account.NONE;
    }

    /** @return « given name family name » */
    public String name() {
        return givenName + " " + familyName;
    }

    /** @return family name */
    public String familyName() {
        return familyName;
    }

    /** @return given name */
    public String givenName() {
        return givenName;
    }

    /** @return what the person does, if said */
    public Optional<String> jobTitle() {
        return Optional.ofNullable(jobTitle);
    }

    /** @return address to write to, if said */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** @return where the person works, if said */
    public Optional<UUID> organisationId() {
        return Optional.ofNullable(organisationId);
    }

    /** @return what the person is in the space as a whole */
    public SpaceRole spaceRole() {
        return spaceRole;
    }
}
