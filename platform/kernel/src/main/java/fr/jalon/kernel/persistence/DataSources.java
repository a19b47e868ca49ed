package fr.jalon.kernel.persistence;

import fr.jalon.kernel.tenancy.Tenancy;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Looks up the container's pools; JPA's session customizer needs them where nothing is injected. */
final class DataSources {

    static final String TENANTS = "java:app/jdbc/jalon";
    static final String CONTROL = "java:app/jdbc/control";

    private DataSources() {
    }

    static TenantDataSource tenants(Tenancy tenancy) {
        return new TenantDataSource(() -> lookup(TENANTS, DataSource.class),
                () -> lookup("java:comp/TransactionSynchronizationRegistry", TransactionSynchronizationRegistry.class), tenancy);
    }

    static DataSource control() {
        return lookup(CONTROL, DataSource.class);
    }

    private static <T> T lookup(String name, Class<T> type) {
        try {
            return type.cast(new InitialContext().lookup(name));
        } catch (NamingException absent) {
            throw new IllegalStateException(name + " is not configured", absent);
        }
    }
}
