package fr.jalon.kernel.persistence;

import fr.jalon.kernel.tenancy.Tenancy;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/**
 * SQL in the current transaction of the current tenant; may call functions of schema {@code control} as well, which then
 * commit or roll back with the tenant's rows. Call {@link Persistence#flush()} first if entities were changed.
 */
@ApplicationScoped
public class TenantSql extends Sql {

    @Inject
    private Tenancy tenancy;

    private TenantDataSource source;

    @PostConstruct
    void connect() {
        source = DataSources.tenants(tenancy);
    }

    @Override
    protected DataSource dataSource() {
        return source;
    }

    @Override
    public int update(String sql, Object... parameters) {
        int rows = super.update(sql, parameters);
        TransactionMemory.changed();
        return rows;
    }

    @Override
    public void call(String select, Object... parameters) {
        super.call(select, parameters);
        TransactionMemory.changed();
    }

    /** @return the data source to hand to a library that shares our transaction */
    public DataSource shared() {
        return source;
    }
}
