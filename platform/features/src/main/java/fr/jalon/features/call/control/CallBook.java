package fr.jalon.features.call.control;

import fr.jalon.features.call.CallProblem;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.People;
import fr.jalon.features.people.SpaceRight;
import fr.jalon.features.programme.InstalledProgramme;
import fr.jalon.features.programme.ProgrammeCatalogue;
import fr.jalon.features.programme.ProgrammeDefinitions;
import fr.jalon.features.programme.definition.CallDefinition;
import fr.jalon.features.programme.definition.ProgrammeDefinition;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Calls of the bound space. */
@ApplicationScoped
public class CallBook {

    private static final String COLUMNS = "SELECT c.id, c.programme_version_id, c.title, c.description, c.deposit, c.contact,"
            + " coalesce((SELECT max(h.closes_at) FROM jalon.call_change h WHERE h.tenant_id = c.tenant_id AND h.call_id = c.id), c.closes_at)"
            + " AS closes_at, c.opened_at, EXISTS (SELECT 1 FROM jalon.call_change h WHERE h.tenant_id = c.tenant_id AND h.call_id = c.id"
            + " AND h.kind = 'ENDED') AS ended FROM jalon.call c";

    @Inject
    private TenantSql sql;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Inject
    private People people;

    @Inject
    private ProgrammeCatalogue catalogue;

    @Inject
    private ProgrammeDefinitions definitions;

    @Inject
    private SpaceSettings space;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * A call as it stands.
     *
     * @param closesAt the deadline, as last postponed
     * @param ended    whether the agency ended it
     */
    public record Call(UUID id, UUID programmeVersionId, String title, String description, String deposit, String contact, Instant closesAt,
                       Instant openedAt, boolean ended) {
    }

    /** What is said of a new call; {@code which} only where the clock shows the hour twice. */
    public record NewCall(String pluginId, String title, String description, String deposit, String contact, LocalDate day, LocalTime time,
                          String which, List<UUID> readers) {
    }

    /** Opens a call to everyone. */
    public UUID open(NewCall wanted) {
        access.requireInSpace(SpaceRight.OPEN_ENGAGEMENT);
        InstalledProgramme programme = catalogue.newest(wanted.pluginId()).orElseThrow(() -> Problem.field("pluginId", ProgrammeCatalogue.CLOSED));
        if (programme.definition().call() == null) {
            throw Problem.field("pluginId", "Ce programme ne prévoit pas d'appel à candidatures.");
        }
        Instant closes = Moment.of(wanted.day(), wanted.time(), wanted.which(), space.timeZone());
        Instant now = clock.instant();
        if (!closes.isAfter(now)) {
            throw Problem.field("day", "La date limite est déjà passée : choisissez-en une à venir.");
        }
        Set<UUID> readers = readers(wanted.readers());
        UUID id = Ids.next();
        sql.update("INSERT INTO jalon.call (id, programme_version_id, title, description, deposit, contact, closes_at, opened_by, opened_at)"
                + " VALUES (?,?,?,?,?,?,?,?,?)", id, catalogue.keep(programme), text("title", wanted.title(), 200),
                text("description", wanted.description(), 10_000), text("deposit", wanted.deposit(), 500),
                text("contact", wanted.contact(), 500), closes, me.id(), now);
        readers.forEach(reader -> sql.update("INSERT INTO jalon.call_reader (id, call_id, person_id) VALUES (?,?,?)", Ids.next(), id, reader));
        sql.call("SELECT control.publish_call(?)", id);
        audit.record("call-opened", "call", id, null, me.name() + " a ouvert l'appel à candidatures « " + wanted.title().strip()
                + " » jusqu'au " + Moment.text(closes, space.timeZone()) + ".");
        return id;
    }

    private Set<UUID> readers(List<UUID> wanted) {
        Set<UUID> readers = wanted == null ? Set.of() : new HashSet<>(wanted);
        if (!people.names(readers).keySet().equals(readers)) {
            throw Problem.field("readers", "Une de ces personnes n'a pas de fiche dans cet espace.");
        }
        return readers;
    }

    /** @throws Problem INVALID_REQUEST for no text, or too much */
    static String text(String field, String value, int longest) {
        if (value == null || value.isBlank() || value.strip().length() > longest) {
            throw Problem.field(field, "Remplissez ce champ, en " + longest + " caractères au plus.");
        }
        return value.strip();
    }

    /** @return whether the current person reads the candidacies of every call */
    private boolean readsAll() {
        return access.inSpace().contains(SpaceRight.SEE_ALL);
    }

    /** @return whether the current person opens calls and decides on candidacies */
    public boolean runs() {
        return access.inSpace().contains(SpaceRight.OPEN_ENGAGEMENT);
    }

    /** @return the calls that the current person may read, newest first */
    public List<Call> mine() {
        return readsAll() ? sql.list(COLUMNS + " ORDER BY c.opened_at DESC, c.id", CallBook::read)
                : sql.list(COLUMNS + " JOIN jalon.call_reader r ON r.tenant_id = c.tenant_id AND r.call_id = c.id WHERE r.person_id = ?"
                        + " ORDER BY c.opened_at DESC, c.id", CallBook::read, me.id());
    }

    /** @throws Problem ABSENT if there is no such call, or the current person may not read it */
    public Call require(UUID id) {
        return find(id).filter(call -> readsAll() || mine().stream().anyMatch(seen -> seen.id().equals(id))).orElseThrow(CallBook::absent);
    }

    /** @return a call of the space; asks for no right: every call is public */
    public Optional<Call> find(UUID id) {
        return sql.one(COLUMNS + " WHERE c.id = ?", CallBook::read, id);
    }

    /** @throws Problem OVER if the agency ended it */
    static void requireRunning(Call call) {
        if (call.ended()) {
            throw new Problem(CallProblem.OVER, "Cet appel à candidatures est terminé : il ne reçoit plus de dépôt. Demandez à son contact : "
                    + call.contact());
        }
    }

    static Problem absent() {
        return new Problem(CallProblem.NO_CALL, "Cet appel à candidatures n'existe pas, ou ne vous est pas ouvert.");
    }

    /** @return names of the persons who read its candidacies */
    public List<String> readerNames(UUID call) {
        return people.names(sql.list("SELECT person_id FROM jalon.call_reader WHERE call_id = ?", row -> row.getObject(1, UUID.class), call))
                .values().stream().sorted().toList();
    }

    /** @return the programme that a call is about, as it was when the call was opened */
    public ProgrammeDefinition programme(Call call) {
        return definitions.get(call.programmeVersionId());
    }

    /** @return what a call asks */
    public CallDefinition asks(Call call) {
        return programme(call).call();
    }

    private static Call read(ResultSet row) throws SQLException {
        return new Call(row.getObject("id", UUID.class), row.getObject("programme_version_id", UUID.class), row.getString("title"),
                row.getString("description"), row.getString("deposit"), row.getString("contact"), Sql.instant(row, "closes_at"),
                Sql.instant(row, "opened_at"), row.getBoolean("ended"));
    }
}
