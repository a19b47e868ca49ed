package fr.jalon.features.call.control;

import fr.jalon.features.call.CallProblem;
import fr.jalon.features.call.control.CallBook.Call;
import fr.jalon.features.call.control.Candidacies.Candidacy;
import fr.jalon.features.call.control.Candidacies.Contact;
import fr.jalon.features.call.control.Candidacies.Sheet;
import fr.jalon.features.organisation.Organisations;
import fr.jalon.features.programme.definition.CallDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.identity.CurrentAccount;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What guests do: ask for a link, fill in, hand in, sign in once. */
@ApplicationScoped
@Transactional
public class Filing {

    private static final String ADDRESS = "[^@\\s]{1,64}@[^@\\s]{1,190}";
    /** More than any region has hospitals; what comes beyond is not a candidacy. */
    private static final int MOST_CANDIDACIES = 1_000;

    @Inject
    private TenantSql sql;

    @Inject
    private CallBook calls;

    @Inject
    private Candidacies candidacies;

    @Inject
    private Organisations organisations;

    @Inject
    private GuestMail mail;

    @Inject
    private CandidacyNews news;

    @Inject
    private SpaceSettings space;

    @Inject
    private CurrentAccount account;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What a guest writes; it replaces what stood there. */
    public record Entry(UUID organisationId, List<Contact> contacts, List<String> commitments) {
    }

    /** Sends a link to the address, begun or not: who asks is told the same in each case. */
    public void askLink(UUID callId, String address) {
        Call call = calls.find(callId).orElseThrow(CallBook::absent);
        CallBook.requireRunning(call);
        String email = address == null ? "" : address.strip().toLowerCase(Locale.ROOT);
        if (!email.matches(ADDRESS)) {
            throw Problem.field("email", "Cette adresse électronique est incomplète.");
        }
        begun(call, email);
        candidacies.ofAddress(callId, email).ifPresent(candidacy -> mail.writeLink(candidacy.id(), email, "Votre candidature",
                List.of("Vous avez demandé à candidater à « " + call.title() + " ». Date limite de dépôt : "
                        + Moment.text(call.closesAt(), space.timeZone()) + ".",
                        "Si cette demande ne vient pas de vous, ignorez ce message.")));
    }

    private void begun(Call call, String email) {
        sql.update("INSERT INTO jalon.candidacy (id, call_id, email, state, created_at) SELECT ?, ?, ?, 'DRAFT', ? WHERE"
                + " (SELECT count(*) FROM jalon.candidacy WHERE call_id = ?) < ? ON CONFLICT (tenant_id, call_id, email) DO NOTHING",
                Ids.next(), call.id(), email, clock.instant(), call.id(), MOST_CANDIDACIES);
    }

    /** @return the candidacy, to whom it belongs */
    public Candidacy seen(UUID id) {
        return mine(candidacies.find(id).orElseThrow(CallBook::absent));
    }

    /** @return the call of a candidacy */
    public Call call(Candidacy candidacy) {
        return calls.find(candidacy.callId()).orElseThrow(CallBook::absent);
    }

    /** @return the candidacy as it stands */
    public Sheet sheet(Candidacy candidacy) {
        return candidacies.sheet(candidacy, calls.programme(call(candidacy)));
    }

    private Candidacy mine(Candidacy candidacy) {
        if (candidacy.accountId() == null) {
            return candidacy;
        }
        if (!account.present()) {
            throw new Problem(CallProblem.OTHER_ACCOUNT, "Cette candidature est rattachée à un compte : connectez-vous avec ce compte, puis"
                    + " rouvrez le lien.");
        }
        if (!candidacy.accountId().equals(account.id())) {
            throw new Problem(CallProblem.OTHER_ACCOUNT, "Cette candidature est rattachée à un autre compte que le vôtre. Demandez à la personne"
                    + " qui l'a ouverte la première.");
        }
        return candidacy;
    }

    /** @return whether its holder may change it now */
    public boolean open(Candidacy candidacy) {
        return candidacy.writable() && !(candidacy.state().equals("DRAFT") && call(candidacy).ended());
    }

    /** @return the locked candidacy, which its holder may change now */
    public Candidacy writable(UUID id) {
        Candidacy candidacy = mine(candidacies.locked(id));
        if (!candidacy.writable()) {
            throw new Problem(CallProblem.NOT_WRITABLE, "Cette candidature est déposée : elle ne change plus, sauf si l'agence vous demande un"
                    + " complément.");
        }
        if (candidacy.state().equals("DRAFT")) {
            CallBook.requireRunning(call(candidacy));
        }
        return candidacy;
    }

    /** Writes the organisation, the persons and the commitments. */
    public void save(UUID id, Entry entry) {
        Candidacy candidacy = writable(id);
        CallDefinition asks = calls.asks(call(candidacy));
        if (entry.organisationId() != null && organisations.find(entry.organisationId()).isEmpty()) {
            throw Problem.field("organisationId", "Cet établissement n'est pas dans l'annuaire : choisissez-le dans la liste.");
        }
        sql.update("UPDATE jalon.candidacy SET organisation_id = ? WHERE id = ?", entry.organisationId(), id);
        sql.update("DELETE FROM jalon.candidacy_contact WHERE candidacy_id = ?", id);
        Set<String> named = new HashSet<>();
        (entry.contacts() == null ? List.<Contact>of() : entry.contacts()).forEach(contact -> {
            if (!asks.roles().contains(contact.role()) || !named.add(contact.role())) {
                throw Problem.field("contacts", "Donnez une personne au plus à chaque rôle demandé.");
            }
            name(id, contact);
        });
        confirm(id, asks, entry.commitments() == null ? Set.of() : new HashSet<>(entry.commitments()));
    }

    private void name(UUID id, Contact contact) {
        if (contact.email() != null && !contact.email().strip().matches(ADDRESS)) {
            throw Problem.field("contacts", "L'adresse électronique d'une de ces personnes est incomplète.");
        }
        sql.update("INSERT INTO jalon.candidacy_contact (id, candidacy_id, role, family_name, given_name, job_title, email) VALUES"
                + " (?,?,?,?,?,?,?)", Ids.next(), id, contact.role(), CallBook.text("contacts", contact.familyName(), 120),
                CallBook.text("contacts", contact.givenName(), 120),
                contact.jobTitle() == null ? null : CallBook.text("contacts", contact.jobTitle(), 120),
                contact.email() == null ? null : contact.email().strip());
    }

    /** A sentence that was confirmed keeps the moment of that. */
    private void confirm(UUID id, CallDefinition asks, Set<String> wanted) {
        asks.commitments().forEach(asked -> {
            if (wanted.remove(asked.code())) {
                sql.update("INSERT INTO jalon.candidacy_commitment (id, candidacy_id, commitment, confirmed_at) VALUES (?,?,?,?)"
                        + " ON CONFLICT (tenant_id, candidacy_id, commitment) DO NOTHING", Ids.next(), id, asked.code(), clock.instant());
            } else {
                sql.update("DELETE FROM jalon.candidacy_commitment WHERE candidacy_id = ? AND commitment = ?", id, asked.code());
            }
        });
        if (!wanted.isEmpty()) {
            throw Problem.field("commitments", "Cet engagement n'est pas demandé par l'appel à candidatures.");
        }
    }

    /** Hands in what is there, or the complement that was asked for. Too late is noted to the second, and accepted. */
    public void deposit(UUID id) {
        Candidacy candidacy = writable(id);
        if (candidacy.organisationId() == null) {
            throw Problem.field("organisationId", "Choisissez d'abord l'établissement qui candidate.");
        }
        Call call = call(candidacy);
        Instant now = clock.instant();
        Sheet before = sheet(candidacy);
        String lateness = candidacy.state().equals("DRAFT") ? first(candidacy, call, now) : complement(candidacy, before, now);
        sql.update("UPDATE jalon.candidacy_file SET deposited_at = ? WHERE candidacy_id = ? AND state = 'STORED' AND deposited_at IS NULL",
                now, id);
        String who = before.organisation().orElseThrow().name();
        audit.record("candidacy-deposited", "candidacy", id, null, "La candidature de « " + who + " » a été déposée le "
                + Moment.exact(now, space.timeZone()) + lateness + ".");
        news.deposited(call, id, who, before.awaited().map(awaited -> awaited.id().toString()).orElse(""), lateness);
        mail.write(id, candidacy.email(), "Récépissé de dépôt", List.of("Dépôt du " + Moment.exact(now, space.timeZone()) + lateness
                + ", pour « " + call.title() + " », établissement : " + who + ".", receipt(before)));
    }

    private String first(Candidacy candidacy, Call call, Instant now) {
        boolean late = now.isAfter(call.closesAt());
        sql.update("UPDATE jalon.candidacy SET state = 'SUBMITTED', submitted_at = ?, late = ? WHERE id = ?", now, late, candidacy.id());
        return late ? ", en retard de " + Moment.length(Duration.between(call.closesAt(), now)) : "";
    }

    private String complement(Candidacy candidacy, Sheet before, Instant now) {
        Candidacies.Complement awaited = before.awaited().orElseThrow();
        boolean late = now.isAfter(awaited.dueAt());
        sql.update("UPDATE jalon.candidacy_complement SET answered_at = ?, late = ? WHERE id = ?", now, late, awaited.id());
        sql.update("UPDATE jalon.candidacy SET state = 'SUBMITTED' WHERE id = ?", candidacy.id());
        return ", en réponse à une demande de complément" + (late ? ", en retard de "
                + Moment.length(Duration.between(awaited.dueAt(), now)) : "");
    }

    private static String receipt(Sheet sheet) {
        if (sheet.files().isEmpty()) {
            return "Aucune pièce n'est jointe.";
        }
        StringBuilder lines = new StringBuilder("Pièces reçues et leur empreinte SHA-256 :");
        sheet.files().forEach(file -> lines.append("\n- ").append(file.fileName()).append(" : ").append(file.sha256()));
        return lines.toString();
    }

    /** Binds the candidacy to the account of who is signed in, once and for all. */
    public void bind(UUID id) {
        Candidacy candidacy = candidacies.locked(id);
        if (candidacy.accountId() != null) {
            throw new Problem(CallProblem.ALREADY_BOUND, candidacy.accountId().equals(account.id())
                    ? "Cette candidature est déjà rattachée à votre compte."
                    : "Cette candidature est déjà rattachée à un autre compte. Demandez à la personne qui l'a ouverte la première.");
        }
        sql.update("UPDATE jalon.candidacy SET account_id = ? WHERE id = ?", account.id(), id);
        audit.record("candidacy-bound", "candidacy", id, null, "La candidature a été rattachée au compte de " + account.displayName() + ".");
    }
}
