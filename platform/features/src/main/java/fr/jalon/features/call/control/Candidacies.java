package fr.jalon.features.call.control;

import fr.jalon.features.organisation.OrganisationRef;
import fr.jalon.features.organisation.Organisations;
import fr.jalon.features.programme.definition.CallDefinition;
import fr.jalon.features.programme.definition.CallDefinition.Demand;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Candidacies with all that was put into them. Asks for no right. */
@ApplicationScoped
public class Candidacies {

    private static final String COLUMNS = "SELECT id, call_id, email, state, organisation_id, account_id, submitted_at, late, decided_at,"
            + " decided_by, motive FROM jalon.candidacy";

    @Inject
    private TenantSql sql;

    @Inject
    private Organisations organisations;

    /** A candidacy as it stands. */
    public record Candidacy(UUID id, UUID callId, String email, String state, UUID organisationId, UUID accountId, Instant submittedAt,
                            boolean late, Instant decidedAt, UUID decidedBy, String motive) {

        /** @return whether its holder may change it now */
        public boolean writable() {
            return state.equals("DRAFT") || state.equals("COMPLEMENT");
        }
    }

    /** A person who is to hold a role. */
    public record Contact(String role, String familyName, String givenName, String jobTitle, String email) {
    }

    /** A file of a candidacy whose bytes are there. */
    public record SentFile(UUID id, String piece, String fileName, String mediaType, long size, String sha256, Instant sentAt, Instant depositedAt) {
    }

    /** A complement that was asked for. */
    public record Complement(UUID id, String request, Instant dueAt, Instant askedAt, UUID askedBy, Instant answeredAt, boolean late) {
    }

    /** A first reading. */
    public record Reading(UUID personId, Instant at) {
    }

    /** All of a candidacy. */
    public record Sheet(Candidacy candidacy, Optional<OrganisationRef> organisation, List<Contact> contacts, Set<String> commitments,
                        List<SentFile> files, List<Complement> complements, List<Reading> readings, List<String> missing) {

        /** @return the complement that is waited for, if one is */
        public Optional<Complement> awaited() {
            return complements.stream().filter(complement -> complement.answeredAt() == null).findFirst();
        }
    }

    /** @return a candidacy, empty where there is none */
    public Optional<Candidacy> find(UUID id) {
        return sql.one(COLUMNS + " WHERE id = ?", Candidacies::read, id);
    }

    /** As {@link #find}, and nobody else changes it before the transaction ends. */
    Candidacy locked(UUID id) {
        return sql.one(COLUMNS + " WHERE id = ? FOR UPDATE", Candidacies::read, id).orElseThrow(CallBook::absent);
    }

    /** @return the candidacy of an address, if it has one */
    Optional<Candidacy> ofAddress(UUID call, String email) {
        return sql.one(COLUMNS + " WHERE call_id = ? AND email = ?", Candidacies::read, call, email);
    }

    /** @return those that were handed in, in the order of their deposit */
    public List<Candidacy> deposited(UUID call) {
        return sql.list(COLUMNS + " WHERE call_id = ? AND submitted_at IS NOT NULL ORDER BY submitted_at, id", Candidacies::read, call);
    }

    /** @return how many are begun and not handed in */
    public int drafts(UUID call) {
        return sql.one("SELECT count(*)::int FROM jalon.candidacy WHERE call_id = ? AND submitted_at IS NULL", row -> row.getInt(1), call).orElse(0);
    }

    /** @return a candidacy with all that was put into it */
    public Sheet sheet(Candidacy candidacy, ProgrammeDefinition programme) {
        Optional<OrganisationRef> organisation = Optional.ofNullable(candidacy.organisationId()).flatMap(organisations::find);
        List<Contact> contacts = sql.list("SELECT role, family_name, given_name, job_title, email FROM jalon.candidacy_contact"
                + " WHERE candidacy_id = ?", row -> new Contact(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5)), candidacy.id());
        Set<String> commitments = Set.copyOf(sql.list("SELECT commitment FROM jalon.candidacy_commitment WHERE candidacy_id = ?",
                row -> row.getString(1), candidacy.id()));
        List<SentFile> files = files(candidacy.id());
        return new Sheet(candidacy, organisation, contacts, commitments, files, complements(candidacy.id()), readings(candidacy.id()),
                missing(programme, organisation, contacts, commitments, files));
    }

    /** @return the stored files, oldest first */
    public List<SentFile> files(UUID candidacy) {
        return sql.list("SELECT id, piece, file_name, media_type, size, sha256, sent_at, deposited_at FROM jalon.candidacy_file"
                + " WHERE candidacy_id = ? AND state = 'STORED' ORDER BY sent_at, id", row -> new SentFile(row.getObject(1, UUID.class),
                        row.getString(2), row.getString(3), row.getString(4), row.getLong(5), row.getString(6),
                        Sql.instant(row, "sent_at"), Sql.instant(row, "deposited_at")), candidacy);
    }

    private List<Complement> complements(UUID candidacy) {
        return sql.list("SELECT id, request, due_at, asked_at, asked_by, answered_at, late FROM jalon.candidacy_complement"
                + " WHERE candidacy_id = ? ORDER BY asked_at, id", row -> new Complement(row.getObject("id", UUID.class),
                        row.getString("request"), Sql.instant(row, "due_at"), Sql.instant(row, "asked_at"),
                        row.getObject("asked_by", UUID.class), Sql.instant(row, "answered_at"), row.getBoolean("late")), candidacy);
    }

    private List<Reading> readings(UUID candidacy) {
        return sql.list("SELECT person_id, at FROM jalon.candidacy_reading WHERE candidacy_id = ? ORDER BY at, id",
                row -> new Reading(row.getObject("person_id", UUID.class), Sql.instant(row, "at")), candidacy);
    }

    private static List<String> missing(ProgrammeDefinition programme, Optional<OrganisationRef> organisation, List<Contact> contacts,
            Set<String> commitments, List<SentFile> files) {
        CallDefinition call = programme.call();
        List<String> missing = new ArrayList<>();
        if (organisation.isEmpty()) {
            missing.add("L'établissement qui candidate");
        }
        Set<String> named = contacts.stream().map(Contact::role).collect(Collectors.toSet());
        call.roles().stream().filter(role -> !named.contains(role)).forEach(role -> missing.add(programme.role(role).orElseThrow().label()));
        Set<String> sent = files.stream().map(SentFile::piece).collect(Collectors.toSet());
        call.pieces().stream().filter(Demand::required).filter(piece -> !sent.contains(piece.code())).map(Demand::label).forEach(missing::add);
        call.commitments().stream().filter(Demand::required).filter(one -> !commitments.contains(one.code())).map(Demand::label)
                .forEach(missing::add);
        return List.copyOf(missing);
    }

    private static Candidacy read(ResultSet row) throws SQLException {
        return new Candidacy(row.getObject("id", UUID.class), row.getObject("call_id", UUID.class), row.getString("email"),
                row.getString("state"), row.getObject("organisation_id", UUID.class), row.getObject("account_id", UUID.class),
                Sql.instant(row, "submitted_at"), row.getBoolean("late"), Sql.instant(row, "decided_at"),
                row.getObject("decided_by", UUID.class), row.getString("motive"));
    }
}
