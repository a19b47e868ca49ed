package fr.jalon.kernel.persistence;

import fr.jalon.local.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** A migrated database with two tenants; every database test of the kernel has a neighbour to leak to. */
public final class KernelDatabase {

    /** The tenant under test. */
    public static final UUID OWN = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    /** The tenant that must stay untouched. */
    public static final UUID NEIGHBOUR = UUID.fromString("0190a000-0000-7000-8000-000000000002");

    private KernelDatabase() {
    }

    public static TestDatabase.Database fresh() {
        return TestDatabase.freshDatabase("kernel", empty -> {
            Migrations.migrate(empty.url(), empty.ownerUser(), empty.password());
            try (Connection owner = empty.ownerConnection()) {
                tenant(owner, OWN, "espace-un");
                tenant(owner, NEIGHBOUR, "espace-deux");
            }
        });
    }

    private static void tenant(Connection owner, UUID id, String slug) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement("INSERT INTO control.tenant"
                + " (id, slug, name, kind, holiday_zone, time_zone, definition) VALUES (?,?,?,'TEST','METROPOLE','Europe/Paris','')")) {
            insert.setObject(1, id);
            insert.setString(2, slug);
            insert.setString(3, slug);
            insert.executeUpdate();
        }
    }

    /** Binds a tenant for the connection's transaction, as TenantDataSource does. */
    public static void bind(Connection connection, UUID tenant) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement bind = connection.prepareStatement("SELECT set_config('app.tenant', ?, true)")) {
            bind.setString(1, tenant.toString());
            bind.execute();
        }
    }
}
