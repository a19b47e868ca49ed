package fr.jalon.kernel.outbox;

import fr.jalon.kernel.persistence.TenantSql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The two transactions of a sending, each committed by itself. An EJB for the reason that {@code WakeupTransaction} gives. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxTransaction {

    /** Longer than a sending lasts, time-outs included. */
    static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration RETRY = Duration.ofMinutes(15);

    @Inject
    private TenantSql sql;

    @Inject
    private Clock clock;

    /** For the container. */
    public OutboxTransaction() {
    }

    OutboxTransaction(TenantSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return the message, which is the caller's from now on; empty if another node has it or it is not due any more */
    public Optional<OutgoingMail> claim(UUID id) {
        Instant now = clock.instant();
        return sql.one("SELECT id FROM control.claim_mail(?, ?, ?)", row -> row.getObject(1, UUID.class), id, now, now.plus(LEASE))
                .flatMap(claimed -> sql.one("SELECT recipient, subject, plain, html, calendar, calendar_method FROM jalon.outgoing_mail"
                        + " WHERE id = ?", OutboxTransaction::read, claimed));
    }

    private static OutgoingMail read(ResultSet row) throws SQLException {
        String calendar = row.getString("calendar");
        return new OutgoingMail(row.getString("recipient"), row.getString("subject"), row.getString("plain"), row.getString("html"),
                calendar == null ? null : new OutgoingMail.Calendar(row.getString("calendar_method"), calendar));
    }

    /** Records what became of it; the content of what was sent is erased. */
    public void settle(UUID id, Outcome outcome) {
        Instant now = clock.instant();
        sql.call("SELECT control.settle_mail(?, ?, ?, ?)", id, outcome.state().name(), outcome.error(),
                outcome.state() == Outcome.State.QUEUED ? now.plus(RETRY) : now);
        if (outcome.state() == Outcome.State.SENT) {
            erase(id);
        }
    }

    /** @return false if there is nothing left to send */
    public boolean resend(UUID id) {
        return sql.one("SELECT id FROM control.resend_mail(?, ?)", row -> row.getObject(1, UUID.class), id, clock.instant()).isPresent();
    }

    /** @return false if there is nothing left to drop */
    public boolean drop(UUID id) {
        boolean dropped = sql.one("SELECT id FROM control.drop_mail(?, ?)", row -> row.getObject(1, UUID.class), id, clock.instant())
                .isPresent();
        if (dropped) {
            erase(id);
        }
        return dropped;
    }

    private void erase(UUID id) {
        sql.update("DELETE FROM jalon.outgoing_mail WHERE id = ?", id);
    }
}
