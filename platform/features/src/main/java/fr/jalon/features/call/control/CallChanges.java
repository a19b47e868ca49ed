package fr.jalon.features.call.control;

import fr.jalon.features.call.CallProblem;
import fr.jalon.features.call.control.CallBook.Call;
import fr.jalon.features.people.Access;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.features.people.SpaceRight;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** What the space changes in a call once it is open: a later deadline while it runs, or its end. Whoever began a candidacy is written to. */
@ApplicationScoped
public class CallChanges {

    @Inject
    private TenantSql sql;

    @Inject
    private CallBook calls;

    @Inject
    private Access access;

    @Inject
    private CurrentPerson me;

    @Inject
    private GuestMail mail;

    @Inject
    private SpaceSettings space;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Gives a later deadline. After the deadline it is too late: a candidacy that came late stays late. */
    public void postpone(UUID callId, LocalDate day, LocalTime time, String which, String reason) {
        Call call = changeable(callId);
        if (clock.instant().isAfter(call.closesAt())) {
            throw new Problem(CallProblem.OVER, "La date limite est passée : elle ne se reporte plus. Ouvrez un autre appel.");
        }
        Instant closes = Moment.of(day, time, which, space.timeZone());
        if (!closes.isAfter(call.closesAt())) {
            throw Problem.field("day", "Choisissez une date limite après l'actuelle, le " + Moment.text(call.closesAt(), space.timeZone()) + ".");
        }
        String until = Moment.text(closes, space.timeZone());
        note(call, "POSTPONED", closes, reason, me.name() + " a reporté la date limite de l'appel au " + until + " : ");
        tell(call, "Date limite reportée", "La date limite de « " + call.title() + " » est reportée au " + until + ".", reason);
    }

    /** Ends the call: nothing more is handed in, but for the complements that were asked for. */
    public void end(UUID callId, String reason) {
        Call call = changeable(callId);
        note(call, "ENDED", null, reason, me.name() + " a mis fin à l'appel : ");
        tell(call, "Fin de l'appel à candidatures", "L'appel « " + call.title() + " » est terminé : il ne reçoit plus de dépôt.", reason);
    }

    private Call changeable(UUID callId) {
        Call call = calls.require(callId);
        access.requireInSpace(SpaceRight.OPEN_ENGAGEMENT);
        CallBook.requireRunning(call);
        return call;
    }

    private void note(Call call, String kind, Instant closes, String reason, String said) {
        sql.update("INSERT INTO jalon.call_change (id, call_id, kind, closes_at, reason, changed_by, changed_at) VALUES (?,?,?,?,?,?,?)",
                Ids.next(), call.id(), kind, closes, CallBook.text("reason", reason, 1_000), me.id(), clock.instant());
        audit.record("call-changed", "call", call.id(), null, said + reason.strip());
    }

    /** Those who have not handed in yet, to whom the change matters. */
    private void tell(Call call, String subject, String said, String reason) {
        sql.list("SELECT id, email FROM jalon.candidacy WHERE call_id = ? AND state = 'DRAFT'",
                row -> new Address(row.getObject("id", UUID.class), row.getString("email")), call.id())
                .forEach(one -> mail.write(one.candidacy(), one.email(), subject, List.of(said, reason.strip())));
    }

    private record Address(UUID candidacy, String email) {
    }

    /** @return what was changed, oldest first, in words that everyone may read */
    public List<String> said(Call call) {
        return sql.list("SELECT kind, closes_at, reason, changed_at FROM jalon.call_change WHERE call_id = ? ORDER BY changed_at, id",
                row -> (row.getString("kind").equals("ENDED") ? "Appel terminé le " + text(Sql.instant(row, "changed_at"))
                        : "Date limite reportée au " + text(Sql.instant(row, "closes_at")) + ", le " + text(Sql.instant(row, "changed_at")))
                        + " : " + row.getString("reason"), call.id());
    }

    private String text(Instant instant) {
        return Moment.text(instant, space.timeZone());
    }
}
