package fr.jalon.kernel.outbox;

import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.persistence.Sql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** What the administrator does with mail that did not go out. Checks no right. */
@ApplicationScoped
public class OutboxDesk {

    private static final int MOST = 200;

    @Inject
    private ControlSql control;

    @Inject
    private Tenancy tenancy;

    @Inject
    private OutboxTransaction transaction;

    @Inject
    private MailSettings settings;

    /** For the container. */
    public OutboxDesk() {
    }

    OutboxDesk(ControlSql control, Tenancy tenancy, OutboxTransaction transaction, MailSettings settings) {
        this.control = control;
        this.tenancy = tenancy;
        this.transaction = transaction;
        this.settings = settings;
    }

    /** A message without its content. */
    public record Line(UUID id, String space, String state, Instant queuedAt, Instant dueAt, int attempts, String error) {
    }

    /** @return host and port, null where mail is off */
    public String server() {
        return settings.server().map(MailSettings.Server::toString).orElse(null);
    }

    /** @return what needs a decision, then what waits because it failed */
    public List<Line> lines() {
        return control.list("SELECT * FROM control.open_mails(?)", row -> new Line(row.getObject("id", UUID.class),
                row.getString("space"), row.getString("state"), Sql.instant(row, "queued_at"), Sql.instant(row, "due_at"),
                row.getInt("attempts"), row.getString("last_error")), MOST);
    }

    /** @throws Problem NOT_FOUND if nothing waits under that identifier */
    public void resend(UUID id) {
        decide(id, transaction::resend);
    }

    /** @throws Problem NOT_FOUND if nothing waits under that identifier */
    public void drop(UUID id) {
        decide(id, transaction::drop);
    }

    private void decide(UUID id, Predicate<UUID> decision) {
        TenantId tenant = control.one("SELECT control.mail_tenant(?)", row -> row.getObject(1, UUID.class), id).map(TenantId::new)
                .orElseThrow(OutboxDesk::gone);
        if (!tenancy.inTenant(tenant, () -> decision.test(id))) {
            throw gone();
        }
    }

    private static Problem gone() {
        return new Problem(CommonProblem.NOT_FOUND, "Ce courriel n'attend plus de décision : il est parti ou a été abandonné. "
                + "Rechargez la page.");
    }
}
