package fr.jalon.kernel.persistence;

import fr.jalon.kernel.tenancy.NoTenantException;
import fr.jalon.kernel.tenancy.Tenancy;
import fr.jalon.kernel.tenancy.TenantId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What SQL read in the current transaction of the current tenant and is asked for again: one request asks for its tree or its
 * space's settings dozens of times. Gone with the transaction, and with each change that {@link TenantSql} or the
 * ORM sends, so that whoever writes reads what it wrote.
 */
@ApplicationScoped
public class TransactionMemory {

    private static final String KEY = TransactionMemory.class.getName();
    private static final ThreadLocal<Long> CHANGES = ThreadLocal.withInitial(() -> 0L);

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private Tenancy tenancy;

    private record Question(TenantId tenant, Class<?> asker, Object about) {
    }

    private record Known(long changes, Map<Question, Object> answers) {
    }

    /** For the container. */
    public TransactionMemory() {
    }

    /** @param transactions the container's registry, or its stand-in */
    public TransactionMemory(TransactionSynchronizationRegistry transactions, Tenancy tenancy) {
        this.transactions = transactions;
        this.tenancy = tenancy;
    }

    /** Said by whoever sends a change in the thread's transaction: everything is read again. */
    static void changed() {
        CHANGES.set(CHANGES.get() + 1);
    }

    /**
     * Reads once.
     *
     * @param asker who asks: two classes never share an answer
     * @param about what it asks about, with equality by value
     * @param read  gives the answer, by SQL alone
     * @return the answer, maybe from before; never change it
     * @throws NoTenantException without a tenant
     */
    @SuppressWarnings("unchecked")
    public <T> T once(Class<?> asker, Object about, Supplier<T> read) {
        // The tenant stands in the key: another one, bound in the same transaction, must reach the wall and be refused.
        Question question = new Question(tenancy.current(), asker, about);
        Object known = answers().get(question);
        if (known == null) {
            known = read.get();
            answers().put(question, known);
        }
        return (T) known;
    }

    private Map<Question, Object> answers() {
        if (transactions.getTransactionKey() == null) {
            return new HashMap<>();
        }
        Known known = (Known) transactions.getResource(KEY);
        if (known == null || known.changes() != CHANGES.get()) {
            known = new Known(CHANGES.get(), new HashMap<>());
            transactions.putResource(KEY, known);
        }
        return known.answers();
    }
}
