package fr.jalon.features.workflow.control;

import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Stands in for the container: one connection per transaction, the tenant bound in PostgreSQL for that transaction. A
 * tenant can be bound in PostgreSQL only, so that a test can look through the other wall.
 */
final class BoundTransactions implements DataSource {

    private final ThreadLocal<Connection> open = new ThreadLocal<>();
    private final DataSource pool;
    private final Tenancy tenancy;

    BoundTransactions(DataSource pool, Tenancy tenancy) {
        this.pool = pool;
        this.tenancy = tenancy;
    }

    <T> T commit(TenantId tenant, Supplier<T> work) {
        return run(tenant, work, true);
    }

    <T> T rollBack(TenantId tenant, Supplier<T> work) {
        return run(tenant, work, false);
    }

    void commit(TenantId tenant, Runnable work) {
        run(tenant, () -> {
            work.run();
            return null;
        }, true);
    }

    private <T> T run(TenantId tenant, Supplier<T> work, boolean commit) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            bind(connection, tenant);
            open.set(connection);
            T result = tenancy.inTenant(tenant, work);
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return result;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            open.remove();
        }
    }

    private static void bind(Connection connection, TenantId tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT set_config('app.tenant', ?, true)")) {
            statement.setString(1, tenant.toString());
            statement.execute();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = open.get();
        return connection == null ? pool.getConnection() : unclosed(connection);
    }

    private static Connection unclosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(BoundTransactions.class.getClassLoader(), new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
                try {
                    return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                } catch (InvocationTargetException failure) {
                    throw failure.getCause();
                }
            });
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
    }

    @Override
    public void setLoginTimeout(int seconds) {
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("not a wrapper");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
