package fr.jalon.kernel.persistence;

import fr.jalon.kernel.tenancy.NoTenantException;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The only door to the tenants' tables. At the first connection of each JTA transaction it tells PostgreSQL the bound
 * tenant, for that transaction only; JPA, plain JDBC, the workflow engine and background work all come through here.
 * No tenant, no transaction, or a second tenant in one transaction is refused with {@link NoTenantException}.
 *
 * <p>A transaction takes one connection from the pool and shares it: left to itself, Payara takes a second one for whoever asks
 * while another holds the first, and as many requests as there are connections then wait for each other.
 */
public final class TenantDataSource implements DataSource {

    private static final String KEY = TenantDataSource.class.getName();
    private static final String BIND = "SELECT set_config('app.tenant', ?, true)";
    private static final ThreadLocal<Boolean> SYSTEM = ThreadLocal.withInitial(() -> false);

    private record Bound(TenantId tenant, Connection connection) {
    }

    private final Supplier<DataSource> pools;
    private final Supplier<TransactionSynchronizationRegistry> registries;
    private final Tenancy tenancy;

    /**
     * Looks nothing up before the first connection: JPA is set up where the container has no naming context yet.
     *
     * @param pools      gives one non-XA pool, logged in as a role that row-level security binds
     * @param registries gives the container's transaction registry
     * @param tenancy    knows the tenant of the calling thread
     */
    public TenantDataSource(Supplier<DataSource> pools, Supplier<TransactionSynchronizationRegistry> registries, Tenancy tenancy) {
        this.pools = once(pools);
        this.registries = once(registries);
        this.tenancy = tenancy;
    }

    private static <T> Supplier<T> once(Supplier<T> lookup) {
        AtomicReference<T> found = new AtomicReference<>();
        return () -> {
            if (found.get() == null) {
                found.set(lookup.get());
            }
            return found.get();
        };
    }

    /**
     * Runs work that reads no tenant's row, before any tenant is known: the start of the workflow engine and nothing
     * else. Walled tables stay closed: PostgreSQL refuses them without a tenant.
     */
    public static <T> T asSystem(Supplier<T> work) {
        SYSTEM.set(true);
        try {
            return work.get();
        } finally {
            SYSTEM.remove();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (SYSTEM.get()) {
            return pools.get().getConnection();
        }
        TransactionSynchronizationRegistry transactions = registries.get();
        if (transactions.getTransactionKey() == null) {
            throw new NoTenantException("the tenants' tables are reached inside a transaction only");
        }
        TenantId tenant = tenancy.current();
        Bound bound = (Bound) transactions.getResource(KEY);
        if (bound != null && !bound.tenant().equals(tenant)) {
            throw new NoTenantException("this transaction belongs to another tenant");
        }
        return SharedConnection.of((bound == null ? bind(tenant, transactions) : bound).connection());
    }

    private Bound bind(TenantId tenant, TransactionSynchronizationRegistry transactions) throws SQLException {
        Connection connection = pools.get().getConnection();
        try (PreparedStatement statement = connection.prepareStatement(BIND)) {
            statement.setString(1, tenant.toString());
            statement.execute();
            transactions.registerInterposedSynchronization(new SharedConnection.Release(connection));
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
        Bound bound = new Bound(tenant, connection);
        transactions.putResource(KEY, bound);
        return bound;
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the role is fixed by configuration");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pools.get().getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pools.get().setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pools.get().setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pools.get().getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pools.get().getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("unwrapping would go round the tenant's wall");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
