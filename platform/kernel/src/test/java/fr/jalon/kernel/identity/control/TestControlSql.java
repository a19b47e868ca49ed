package fr.jalon.kernel.identity.control;

import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.local.TestDatabase;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The platform's ways to schema control, over a test database and as the role that serves requests. */
public final class TestControlSql {

    private TestControlSql() {
    }

    public static ControlSql control(TestDatabase.Database database) {
        return new ControlSql() {
            @Override
            protected DataSource dataSource() {
                return database.app();
            }
        };
    }

    /** Every statement runs in a connection bound to the tenant. */
    public static TenantSql tenant(TestDatabase.Database database, UUID tenant) {
        DataSource bound = (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> bind(database.app().getConnection(), tenant));
        return new TenantSql() {
            @Override
            protected DataSource dataSource() {
                return bound;
            }
        };
    }

    private static Connection bind(Connection connection, UUID tenant) throws SQLException {
        try (PreparedStatement bind = connection.prepareStatement("SELECT set_config('app.tenant', ?, false)")) {
            bind.setString(1, tenant.toString());
            bind.execute();
        }
        return connection;
    }
}
