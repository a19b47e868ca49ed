package fr.jalon.features.deliverable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.persistence.Migrations;
import fr.jalon.local.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database's own part: walls, what cannot be changed, one decision of two. */
class DeliverableWallsDbTest {

    private static final List<String> TABLES = List.of("decision", "observation", "delivered_version", "delivery", "draft",
        "deadline", "obligation");
    private static final String DECIDE = "INSERT INTO jalon.decision (id, obligation_id, delivery_id, kind, label, effect,"
        + " decided_at, notified_at) VALUES (?, '%s', '%s', 'YES', 'Oui', 'ADMITTED', now(), now())";

    private static TestDatabase.Database database;
    private static DeliverableRows ours;
    private static DeliverableRows neighbours;

    @BeforeAll
    static void twoTenants() throws SQLException {
        database = TestDatabase.freshDatabase("features",
            empty -> Migrations.migrate(empty.url(), empty.ownerUser(), empty.password()));
        ours = DeliverableRows.insert(database);
        neighbours = DeliverableRows.insert(database);
    }

    @Test
    void tenantShouldSeeItsOwnRowsOnly() throws SQLException {
        try (Connection app = bound(ours.tenant()); Statement sql = app.createStatement()) {
            for (String table : TABLES) {
                assertEquals(Set.of(ours.tenant().toString()), strings(sql, "SELECT DISTINCT tenant_id FROM jalon." + table), table);
            }
        }
    }

    @Test
    void tenantShouldChangeNothingOfItsNeighbour() throws SQLException {
        try (Connection app = bound(ours.tenant()); Statement sql = app.createStatement()) {
            assertEquals(0, sql.executeUpdate("UPDATE jalon.obligation SET title = 'x' WHERE id = '" + neighbours.obligation() + "'"));
            assertEquals(0, sql.executeUpdate("DELETE FROM jalon.deadline WHERE subject_id = '" + neighbours.obligation() + "'"));
        }
        try (Connection app = bound(ours.tenant()); Statement sql = app.createStatement()) {
            // A foreign key must not reach over the wall either.
            SQLException refused = assertThrows(SQLException.class, () -> sql.execute(DECIDE
                .formatted(neighbours.obligation(), neighbours.delivery()).replace("?", "'" + UUID.randomUUID() + "'")));
            assertEquals("23503", refused.getSQLState());
        }
    }

    @Test
    void whatWasDeliveredOrDecidedShouldNotBeChanged() throws SQLException {
        for (String table : List.of("draft", "delivery", "delivered_version", "observation", "decision")) {
            refused("DELETE FROM jalon." + table);
        }
        refused("UPDATE jalon.delivery SET at = now()");
        refused("UPDATE jalon.delivered_version SET sha256 = repeat('0', 64)");
        refused("UPDATE jalon.decision SET motive = 'other'");
        refused("UPDATE jalon.decision SET effect = 'REFUSED'");
        try (Connection app = bound(ours.tenant()); Statement sql = app.createStatement()) {
            assertEquals(1, sql.executeUpdate("UPDATE jalon.decision SET received_at = now()"));
        }
    }

    @Test
    void deliveryShouldTakeOneDecisionWhenTwoAreTakenAtOnce() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 100; round++) {
                UUID delivery = DeliverableRows.delivery(database, ours, 100 + round);
                CyclicBarrier barrier = new CyclicBarrier(2);
                Callable<Boolean> act = () -> decide(delivery, barrier);
                Future<Boolean> one = two.submit(act);
                Future<Boolean> other = two.submit(act);
                assertTrue(one.get() ^ other.get());
            }
        } finally {
            two.shutdownNow();
        }
    }

    private static boolean decide(UUID delivery, CyclicBarrier barrier) throws Exception {
        try (Connection app = bound(ours.tenant());
                PreparedStatement sql = app.prepareStatement(DECIDE.formatted(ours.obligation(), delivery))) {
            sql.setObject(1, UUID.randomUUID());
            barrier.await();
            sql.executeUpdate();
            app.commit();
            return true;
        } catch (SQLException faster) {
            assertEquals("23505", faster.getSQLState());
            return false;
        }
    }

    private static void refused(String statement) throws SQLException {
        try (Connection app = bound(ours.tenant()); Statement sql = app.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> sql.execute(statement), statement);
            assertEquals("42501", refused.getSQLState(), statement);
        }
    }

    private static Connection bound(UUID tenant) throws SQLException {
        Connection app = database.appConnection();
        app.setAutoCommit(false);
        try (Statement sql = app.createStatement()) {
            sql.execute("SELECT set_config('app.tenant', '" + tenant + "', true)");
        }
        return app;
    }

    private static Set<String> strings(Statement sql, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return Set.copyOf(found);
    }
}
