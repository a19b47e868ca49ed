package fr.jalon.kernel.persistence;

import static fr.jalon.kernel.persistence.KernelDatabase.NEIGHBOUR;
import static fr.jalon.kernel.persistence.KernelDatabase.OWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.local.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second wall alone: plain SQL as the application's role, with no ORM in front. */
class WallDbTest {

    private final TestDatabase.Database database = KernelDatabase.fresh();
    private final UUID own = Ids.next();
    private final UUID neighbours = Ids.next();

    @BeforeEach
    void eachTenantHasOneEntry() throws SQLException {
        entry(OWN, own);
        entry(NEIGHBOUR, neighbours);
    }

    @Test
    void applicationShouldBeARoleThatTheWallBinds() throws SQLException {
        try (Connection app = database.appConnection(); Statement sql = app.createStatement()) {
            assertEquals("jalon_app|f|f|f", text(sql, "SELECT concat_ws('|', rolname, rolsuper, rolbypassrls, rolinherit)"
                    + " FROM pg_roles WHERE rolname = current_user"));
            assertEquals("0", text(sql, "SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole"));
        }
    }

    @Test
    void readShouldSeeOwnRowsOnly() throws SQLException {
        inTenant(OWN, sql -> assertEquals(own.toString(), text(sql, "SELECT string_agg(id::text, ',') FROM jalon.audit_entry")));
    }

    @Test
    void readByGuessedIdentifierShouldFindNothing() throws SQLException {
        inTenant(OWN, sql -> assertEquals("0",
                text(sql, "SELECT count(*) FROM jalon.audit_entry WHERE id = '" + neighbours + "'")));
    }

    @Test
    void writeIntoNeighbourShouldBeRefused() throws SQLException {
        inTenant(OWN, sql -> assertThrows(SQLException.class, () -> sql.execute("INSERT INTO jalon.audit_payload"
                + " (tenant_id, id, salt, payload) VALUES ('" + NEIGHBOUR + "', '" + neighbours + "', '', 'x')")));
    }

    @Test
    void deleteShouldLeaveTheNeighbourUntouched() throws SQLException {
        inTenant(OWN, sql -> assertEquals(1, sql.executeUpdate("DELETE FROM jalon.audit_payload")));
        inTenant(NEIGHBOUR, sql -> assertEquals("1", text(sql, "SELECT count(*) FROM jalon.audit_payload")));
    }

    @Test
    void updateShouldLeaveTheNeighbourUntouched() throws SQLException {
        inTenant(OWN, sql -> assertEquals(1, sql.executeUpdate("UPDATE jalon.audit_payload SET payload = 'effacé'")));
        inTenant(NEIGHBOUR, sql -> assertEquals("texte", text(sql, "SELECT payload FROM jalon.audit_payload")));
    }

    @Test
    void auditEntriesShouldRefuseChangeAndDeletion() throws SQLException {
        inTenant(OWN, sql -> assertThrows(SQLException.class, () -> sql.execute("UPDATE jalon.audit_entry SET action = 'autre'")));
        inTenant(OWN, sql -> assertThrows(SQLException.class, () -> sql.execute("DELETE FROM jalon.audit_entry")));
    }

    @Test
    void readWithoutTenantShouldFail() throws SQLException {
        try (Connection app = database.appConnection(); Statement sql = app.createStatement()) {
            assertThrows(SQLException.class, () -> text(sql, "SELECT count(*) FROM jalon.audit_entry"));
        }
    }

    @Test
    void truncateShouldBeRefusedBecauseItIgnoresTheWall() throws SQLException {
        inTenant(OWN, sql -> assertThrows(SQLException.class, () -> sql.execute("TRUNCATE jalon.audit_payload")));
    }

    @Test
    void tablesOfSchemaControlShouldBeClosed() throws SQLException {
        try (Connection app = database.appConnection(); Statement sql = app.createStatement()) {
            assertEquals("0", text(sql, "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE n.nspname = 'control' AND c.relkind IN ('r', 'v', 'p')"
                    + " AND has_table_privilege(c.oid, 'SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER')"));
        }
    }

    @Test
    void dataMigrationShouldReachEveryTenantOnlyThroughEachTenant() throws SQLException {
        try (Connection owner = database.ownerConnection(); Statement sql = owner.createStatement()) {
            assertThrows(SQLException.class, () -> sql.executeUpdate("UPDATE jalon.audit_payload SET payload = 'perdu'"));
            sql.execute("CALL control.each_tenant('UPDATE jalon.audit_payload SET payload = ''migré''')");
        }
        inTenant(OWN, sql -> assertEquals("1", text(sql, "SELECT count(*) FROM jalon.audit_payload WHERE payload = 'migré'")));
        inTenant(NEIGHBOUR, sql -> assertEquals("1", text(sql, "SELECT count(*) FROM jalon.audit_payload WHERE payload = 'migré'")));
    }

    @Test
    void wakeupShouldBelongToTheTenantThatSchedulesIt() throws SQLException {
        UUID reference = Ids.next();
        inTenant(OWN, sql -> sql.execute("SELECT control.schedule_wakeup('" + Ids.next() + "', now() - interval '1 minute', 'k', '"
                + reference + "')"));
        String due = "SELECT id FROM control.due_wakeups(now(), 10) WHERE tenant_id = '" + OWN + "'";
        try (Connection app = database.appConnection(); Statement sql = app.createStatement()) {
            String id = text(sql, due);
            inTenant(NEIGHBOUR, theirs -> assertTrue(none(theirs, "SELECT * FROM control.take_wakeup('" + id + "')")));
            inTenant(OWN, ours -> assertEquals("k", text(ours, "SELECT kind FROM control.take_wakeup('" + id + "')")));
            inTenant(OWN, ours -> assertTrue(none(ours, "SELECT * FROM control.take_wakeup('" + id + "')")));
        }
    }

    private void entry(UUID tenant, UUID id) throws SQLException {
        inTenant(tenant, sql -> {
            sql.execute("INSERT INTO jalon.audit_entry (id, at, action, subject_kind, subject_id, payload_digest) VALUES ('" + id
                    + "', now(), 'acted', 'thing', '" + id + "', '')");
            sql.execute("INSERT INTO jalon.audit_payload (id, salt, payload) VALUES ('" + id + "', '', 'texte')");
        });
    }

    @FunctionalInterface
    private interface Work {
        void run(Statement sql) throws SQLException;
    }

    private void inTenant(UUID tenant, Work work) throws SQLException {
        try (Connection app = database.appConnection(); Statement sql = app.createStatement()) {
            KernelDatabase.bind(app, tenant);
            work.run(sql);
            app.commit();
        }
    }

    private static boolean none(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
