package fr.jalon.kernel.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.persistence.KernelDatabase;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import fr.jalon.local.CaughtMail;
import fr.jalon.local.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The dispatcher against a real database and a real mail server. */
class OutboxDbTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    private static final TenantId OWN = new TenantId(KernelDatabase.OWN);
    private static final TenantId NEIGHBOUR = new TenantId(KernelDatabase.NEIGHBOUR);

    private final TestDatabase.Database database = KernelDatabase.fresh();
    private final Tenancy tenancy = new Tenancy();
    private final int port = freePort();
    private final CaughtMail caught = CaughtMail.start(port);
    private final MailSettings settings = new MailSettings();
    private final Plain control = new Plain();
    private final Bound sql = new Bound();
    private volatile Instant now = NOW;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final OutboxTransaction transaction = new OutboxTransaction(sql, clock);

    OutboxDbTest() {
        settings.use(new MailSettings.Server("127.0.0.1", port, MailSettings.Security.NONE, "", "", "Jalon <jalon@exemple.fr>"),
                "https://jalon.exemple.fr");
    }

    @AfterEach
    void end() {
        caught.pause();
    }

    @Test
    void mailShouldArriveOnceWithAnIdentifierThatFollowsFromItsRow() {
        UUID id = queue(OWN, "anne@exemple.fr");
        assertEquals(1, runner(smtp()).runDue());
        assertEquals(0, runner(smtp()).runDue());
        CaughtMail.Caught mail = caught.all().get(0);
        assertEquals("<" + id + "@jalon.exemple.fr>", mail.id());
        assertEquals("Échéance « demain »", mail.subject());
        assertEquals("Bonjour", mail.plain());
        assertEquals("<p>Bonjour</p>", mail.html());
        assertTrue(mail.calendar().contains("BEGIN:VCALENDAR"));
        assertTrue(mail.source().contains("Auto-Submitted: auto-generated"));
        assertEquals(List.of(), tenancy.inTenant(OWN, () -> sql.list("SELECT id FROM jalon.outgoing_mail", row -> row.getString(1))));
    }

    @Test
    void deadServerShouldLoseNothingAndNothingShouldGoOutTwice() {
        queue(OWN, "anne@exemple.fr");
        queue(NEIGHBOUR, "sophie@exemple.fr");
        caught.pause();
        List<Instant> tries = new ArrayList<>();
        while (now.isBefore(NOW.plus(Duration.ofDays(1)))) {
            runner(smtp()).runDue();
            assertEquals(0, runner(smtp()).runDue());
            tries.add(now);
            now = desk().lines().get(0).dueAt();
        }
        // 1, 2, 4 … 32 minutes, then an hour each
        assertEquals(NOW.plus(Duration.ofMinutes(7)), tries.get(3));
        assertEquals(29, tries.size());
        assertEquals(List.of("QUEUED", "QUEUED"), desk().lines().stream().map(OutboxDesk.Line::state).toList());
        assertEquals("ConnectException", desk().lines().get(0).error());
        caught.resume();
        now = NOW.plus(Duration.ofHours(26));
        assertEquals(2, runner(smtp()).runDue());
        assertEquals(0, runner(smtp()).runDue());
        assertEquals(2, caught.all().size());
        assertEquals(List.of(), desk().lines());
    }

    @Test
    void deathBetweenSendingAndRecordingShouldLeaveItToAPerson() {
        UUID id = queue(OWN, "anne@exemple.fr");
        OutboxRunner dying = runner(() -> new MailServer.Line() {
            @Override
            public Outcome send(UUID sent, OutgoingMail mail) {
                throw new IllegalStateException("the process ends here");
            }

            @Override
            public void close() {
                // it never comes to that
            }
        });
        try {
            dying.runDue();
        } catch (IllegalStateException dead) {
            assertEquals(List.of(), caught.all());
        }
        assertEquals(0, runner(smtp()).runDue());
        now = NOW.plus(Duration.ofDays(2));
        assertEquals(0, runner(smtp()).runDue());
        OutboxDesk.Line doubtful = desk().lines().get(0);
        assertEquals("DOUBTFUL", doubtful.state());
        assertEquals("Interrupted", doubtful.error());
        desk().resend(id);
        assertEquals(1, runner(smtp()).runDue());
        assertEquals(1, caught.all().size());
    }

    @Test
    void droppedMailShouldNeverGoOutAndLeaveNoContent() {
        UUID id = queue(OWN, "anne@exemple.fr");
        desk().drop(id);
        assertEquals(0, runner(smtp()).runDue());
        assertEquals(List.of(), caught.all());
        assertEquals(List.of(), tenancy.inTenant(OWN, () -> sql.list("SELECT id FROM jalon.outgoing_mail", row -> row.getString(1))));
    }

    @Test
    void wrongAddressShouldBeRefusedAndNotStopTheOthers() {
        queue(OWN, "pas une adresse");
        queue(OWN, "anne@exemple.fr");
        assertEquals(1, runner(smtp()).runDue());
        assertEquals(List.of("REFUSED"), desk().lines().stream().map(OutboxDesk.Line::state).toList());
        assertEquals("Address", desk().lines().get(0).error());
    }

    @Test
    void neighbourShouldNotClaimNorDecide() {
        UUID id = queue(OWN, "anne@exemple.fr");
        assertTrue(tenancy.inTenant(NEIGHBOUR, () -> transaction.claim(id)).isEmpty());
        assertFalse(tenancy.inTenant(NEIGHBOUR, () -> transaction.drop(id)));
        assertFalse(tenancy.inTenant(NEIGHBOUR, () -> transaction.resend(id)));
        tenancy.inTenant(NEIGHBOUR, () -> {
            transaction.settle(id, Outcome.TAKEN);
            return null;
        });
        assertEquals(1, runner(smtp()).runDue());
    }

    @Test
    void eightNodesShouldSendEachMailOnce() throws Exception {
        for (int i = 0; i < 160; i++) {
            queue(i % 2 == 0 ? OWN : NEIGHBOUR, "personne" + i + "@exemple.fr");
        }
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> rounds = nodes.invokeAll(Collections.nCopies(8, (Callable<Integer>) () -> runner(smtp()).runDue()));
            int sent = 0;
            for (Future<Integer> round : rounds) {
                sent += round.get();
            }
            assertEquals(160, sent);
        } finally {
            nodes.shutdownNow();
        }
        List<String> ids = caught.all().stream().map(CaughtMail.Caught::id).toList();
        assertEquals(160, ids.size());
        assertEquals(160, new HashSet<>(ids).size());
    }

    private UUID queue(TenantId tenant, String to) {
        Outbox outbox = new Outbox(sql, settings, clock);
        return tenancy.inTenant(tenant, () -> {
            outbox.queue(new OutgoingMail(to, "Échéance « demain »", "Bonjour", "<p>Bonjour</p>",
                    new OutgoingMail.Calendar("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")));
            return sql.one("SELECT id FROM jalon.outgoing_mail ORDER BY id DESC LIMIT 1", row -> row.getObject(1, UUID.class)).orElseThrow();
        });
    }

    private MailServer smtp() {
        return new SmtpServer(settings, clock);
    }

    private OutboxRunner runner(MailServer server) {
        return new OutboxRunner(control, tenancy, transaction, settings, server, clock);
    }

    private OutboxDesk desk() {
        return new OutboxDesk(control, tenancy, transaction, settings);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Plain extends ControlSql {
        @Override
        protected DataSource dataSource() {
            return database.app();
        }
    }

    /** Binds the tenant for each statement, which commits by itself. */
    private final class Bound extends TenantSql {
        @Override
        protected DataSource dataSource() {
            return (DataSource) Proxy.newProxyInstance(OutboxDbTest.class.getClassLoader(), new Class<?>[] {DataSource.class},
                    (self, method, args) -> connection());
        }

        private Connection connection() throws SQLException {
            Connection connection = database.appConnection();
            try (var bind = connection.prepareStatement("SELECT set_config('app.tenant', ?, false)")) {
                bind.setString(1, tenancy.current().toString());
                bind.execute();
            }
            return connection;
        }
    }
}
