package fr.jalon.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TestDatabaseDbTest {

    private final TestDatabase.Database database = TestDatabase.freshDatabase();

    @Test
    void ownerShouldMakeSchemasWithoutBeingSuperuser() throws SQLException {
        try (Connection owner = database.ownerConnection(); Statement sql = owner.createStatement()) {
            sql.execute("CREATE SCHEMA control");
            assertEquals("off", text(sql, "SHOW is_superuser"));
        }
    }

    @Test
    void applicationRoleShouldOwnNothingAndPassNoWall() throws SQLException {
        try (Connection app = database.appConnection(); Statement sql = app.createStatement()) {
            assertEquals("jalon_app|f|f|f|f|f", text(sql, """
                SELECT concat_ws('|', rolname, rolsuper, rolbypassrls, rolinherit, rolcreatedb, rolcreaterole)
                FROM pg_roles WHERE rolname = current_user"""));
            assertThrows(SQLException.class, () -> sql.execute("CREATE SCHEMA mine"));
            assertThrows(SQLException.class, () -> sql.execute("CREATE TABLE public.mine (id int)"));
            assertThrows(SQLException.class, () -> sql.execute("SET ROLE jalon_owner"));
        }
    }

    @Test
    void backupRoleShouldReadPastTheWallAndWriteNothing() throws SQLException {
        try (Connection owner = database.ownerConnection(); Statement sql = owner.createStatement()) {
            sql.execute("CREATE TABLE walled (id int)");
            sql.execute("INSERT INTO walled VALUES (1)");
            sql.execute("ALTER TABLE walled ENABLE ROW LEVEL SECURITY");
            sql.execute("ALTER TABLE walled FORCE ROW LEVEL SECURITY");
            assertEquals("0", text(sql, "SELECT count(*) FROM walled"));
        }
        try (Connection backup = database.backup().getConnection(); Statement sql = backup.createStatement()) {
            assertEquals("1", text(sql, "SELECT count(*) FROM walled"));
            assertThrows(SQLException.class, () -> sql.execute("DELETE FROM walled"));
        }
    }

    @Test
    void wrongPasswordShouldBeRefused() {
        TestDatabase.Database stranger = new TestDatabase.Database(database.name(), database.url(), "wrong");
        assertThrows(SQLException.class, stranger::appConnection);
    }

    @Test
    void templateShouldBePreparedOnceAndCopiedForEachCaller() throws SQLException {
        AtomicInteger preparations = new AtomicInteger();
        TestDatabase.Preparation preparation = empty -> {
            preparations.incrementAndGet();
            try (Connection owner = empty.ownerConnection(); Statement sql = owner.createStatement()) {
                sql.execute("CREATE TABLE prepared AS SELECT 7 AS answer");
            }
        };
        TestDatabase.Database first = TestDatabase.freshDatabase("once", preparation);
        TestDatabase.Database second = TestDatabase.freshDatabase("once", preparation);
        assertEquals(1, preparations.get());
        assertNotEquals(first.name(), second.name());
        try (Connection owner = first.ownerConnection(); Statement sql = owner.createStatement()) {
            sql.execute("DROP TABLE prepared");
        }
        try (Connection owner = second.ownerConnection(); Statement sql = owner.createStatement()) {
            assertEquals("7", text(sql, "SELECT answer FROM prepared"));
        }
    }

    @Test
    void serverShouldListenOnLoopbackOnly() throws SQLException {
        try (Connection owner = database.ownerConnection(); Statement sql = owner.createStatement()) {
            assertEquals("127.0.0.1", text(sql, "SHOW listen_addresses"));
            assertTrue(database.url().contains("127.0.0.1"));
            assertFalse(text(sql, "SHOW port").isEmpty());
        }
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet result = sql.executeQuery(query)) {
            assertTrue(result.next());
            return result.getString(1);
        }
    }
}
