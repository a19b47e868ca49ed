package fr.jalon.kernel.persistence;

import fr.jalon.kernel.tenancy.NoTenantException;
import fr.jalon.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.annotation.Resource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The entity manager of the current transaction, bound to the current tenant. */
@ApplicationScoped
public class Persistence {

    private static final String KEY = Persistence.class.getName();

    @PersistenceContext(unitName = "jalon")
    private EntityManager manager;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private Tenancy tenancy;

    /**
     * @return the transaction's entity manager; never keep it beyond the transaction
     * @throws NoTenantException without a tenant, or where the transaction has another one
     */
    public EntityManager em() {
        UUID tenant = tenancy.current().value();
        Object bound = transactions.getTransactionKey() == null ? null : transactions.getResource(KEY);
        if (bound == null) {
            manager.setProperty(TenantOwned.TENANT_PROPERTY, tenant);
            remember(tenant);
        } else if (!bound.equals(tenant)) {
            throw new NoTenantException("this entity manager belongs to another tenant");
        }
        return manager;
    }

    private void remember(UUID tenant) {
        if (transactions.getTransactionKey() == null) {
            throw new NoTenantException("entities are reached inside a transaction only");
        }
        transactions.putResource(KEY, tenant);
    }

    /** @return the tenant's own row, or empty; a neighbour's row is empty too */
    public <T extends TenantOwned> Optional<T> find(Class<T> type, UUID id) {
        return Optional.ofNullable(em().find(type, id));
    }

    /** Makes the row of a new object at the end of the transaction, or at the next query. */
    public <T extends TenantOwned> T add(T entity) {
        em().persist(entity);
        return entity;
    }

    /**
     * @param jpql     a JPQL query with positional parameters {@code ?1, ?2 …}
     * @return the tenant's matching rows, never null
     */
    public <T> List<T> list(Class<T> type, String jpql, Object... parameters) {
        return query(type, jpql, parameters).getResultList();
    }

    /** As {@link #list}, for queries that match one row at most. */
    public <T> Optional<T> one(Class<T> type, String jpql, Object... parameters) {
        return query(type, jpql, parameters).setMaxResults(2).getResultList().stream().findFirst();
    }

    private <T> TypedQuery<T> query(Class<T> type, String jpql, Object... parameters) {
        TypedQuery<T> query = em().createQuery(jpql, type);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    /** Sends pending changes now, so that SQL of {@link TenantSql} in the same transaction sees them. */
    public void flush() {
        em().flush();
    }
}
